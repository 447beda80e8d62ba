import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import type { KnownDevice } from "@/lib/services/device/known-device";
import { recogniseDevice } from "@/lib/services/device/store";
import type { SessionClaims } from "@/lib/services/session/session-cookie";
import { startSession } from "@/lib/services/session/start-session";
import { checkPasskey, type PasskeyRefusal } from "./check-passkey";

/**
 * Begins a session by passkey, without a link: it has shown that the person has their device and unlocked it, so nothing
 * more is asked. Errors: `refused`, `stopped` (see check-passkey.ts).
 */
export async function signInByPasskey(input: {
  answer: string;
  devices: readonly KnownDevice[];
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
}): Promise<Result<SessionClaims, PasskeyRefusal>> {
  const { answer, devices, addressHash, now } = input;
  const asked = { purpose: "sign_in", sessionId: null } as const;
  const checked = await checkPasskey({ answer, asked, now });
  if (!checked.ok) return err(checked.error);
  const { debtorId, locale } = checked.value;
  const deviceId = await recogniseDevice(debtorId, devices, now);
  const begun = { origin: "passkey" as const, deviceId, isIdentified: true };
  return ok(await startSession({ ...begun, debtorId, locale, addressHash, now }));
}
