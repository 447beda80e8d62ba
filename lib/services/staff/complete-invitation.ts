import "server-only";
import { randomBytes } from "node:crypto";
import { ok, type Result } from "@/lib/domain/result";
import { showRecoveryCode } from "@/lib/domain/staff/recovery-code";
import { auditRow } from "@/lib/services/audit/store";
import { hashSecret } from "@/lib/services/session/current-session";
import { keepFlash } from "./flash";
import type { StaffClaims } from "./session-cookie";
import { completeStaffSession } from "./session-store";
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
  const { sessionId, locale } = await startStaffSession({ ...input, member });
  const secret = randomBytes(32).toString("base64url");
  const { id: staffId, creditorId, role, teamId } = member;
  const actor = { kind: "staff", staffId, creditorId, role, teamId } as const;
  const details = { factor: "totp" };
  const trail = { actor, creditorId, details, now: input.now };
  const audit = auditRow({ ...trail, action: "staff.signed_in" });
  await completeStaffSession(sessionId, hashSecret(secret), input.now, audit);
  await keepFlash({ sessionId }, { form: "recovery-codes", shown: codes.map(showRecoveryCode) });
  return ok({ sessionId, secret, locale });
}
