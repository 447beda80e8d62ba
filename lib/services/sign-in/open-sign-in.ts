import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import type { KnownDevice } from "@/lib/services/device/known-device";
import { recogniseDevice } from "@/lib/services/device/store";
import { hashSecret } from "@/lib/services/session/current-session";
import type { SessionClaims } from "@/lib/services/session/session-cookie";
import { startSession } from "@/lib/services/session/start-session";
import type { SignInClaims } from "./sign-in-cookie";
import { spendSignIn } from "./store";

/**
 * Begins the session of one of the files that a confirmed code opens. On a device that the person has enrolled the code is
 * enough; elsewhere it shows that somebody has the phone, and the identity questions follow
 * (docs/decisions/0018-coming-back.md). Errors: `expired` (no code confirmed, used before, not one of its files).
 */
export async function openSignIn(input: {
  claims: SignInClaims | null;
  debtorId: string;
  devices: readonly KnownDevice[];
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
}): Promise<Result<{ claims: SessionClaims; isIdentified: boolean }, "expired">> {
  const { claims, debtorId, devices, addressHash, now } = input;
  if (!claims) return err("expired");
  const way = { id: claims.signInId, secretHash: hashSecret(claims.secret) };
  const used = await spendSignIn(way, debtorId, now);
  if (!used) return err("expired");
  const deviceId = await recogniseDevice(debtorId, devices, now);
  const session = await startSession({
    ...{ origin: "code", debtorId, deviceId, isIdentified: deviceId !== null },
    ...{ locale: used.locale, addressHash, now },
  });
  return ok({ claims: session, isIdentified: deviceId !== null });
}
