import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { showRecoveryCode } from "@/lib/domain/staff/recovery-code";
import { finishSignIn } from "./finish-sign-in";
import { keepFlash } from "./flash";
import type { StaffClaims } from "./session-cookie";
import { startStaffSession } from "./start-session";
import { type TakeUpError, takeUp } from "./take-up-invitation";

/** Takes up an invitation and signs the colleague in: both factors have just been shown. Errors: as takeUp. */
export async function completeInvitation(input: {
  token: string;
  password: string;
  code: string;
  userAgent: string;
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
}): Promise<Result<StaffClaims, TakeUpError>> {
  const taken = await takeUp(input);
  if (!taken.ok) return taken;
  const { member, codes } = taken.value;
  const { sessionId } = await startStaffSession({ ...input, member });
  const person = { ...member, staffId: member.id };
  const { now } = input;
  const claims = await finishSignIn({ sessionId, member: person, factor: "totp", now });
  if (!claims) return err("expired");
  await keepFlash({ sessionId }, { form: "recovery-codes", shown: codes.map(showRecoveryCode) });
  return ok(claims);
}
