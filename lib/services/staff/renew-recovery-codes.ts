import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { showRecoveryCode } from "@/lib/domain/staff/recovery-code";
import { auditRow } from "@/lib/services/audit/store";
import type { StaffMember } from "./current-staff";
import { keepFlash } from "./flash";
import { isJustConfirmed } from "./passkey/manage-staff-passkeys";
import { newRecoveryCodes } from "./recovery-codes";
import { replaceRecoveryCodes } from "./store";

/**
 * New recovery codes in the place of one's own; shown on the next page, once. A code is a second factor, so one is shown
 * before. Error: `confirm_needed`.
 */
export async function renewRecoveryCodes(input: {
  member: Pick<StaffMember, "actor" | "sessionId">;
  now: Date;
}): Promise<Result<null, "confirm_needed">> {
  const { member, now } = input;
  if (!(await isJustConfirmed(member.sessionId, now))) return err("confirm_needed");
  const { staffId, creditorId } = member.actor;
  const { codes, hashes } = newRecoveryCodes(staffId);
  const trail = { actor: member.actor, creditorId, now };
  await replaceRecoveryCodes(
    staffId,
    hashes,
    auditRow({ ...trail, action: "staff.codes_renewed" }),
    now,
  );
  await keepFlash(member, { form: "recovery-codes", shown: codes.map(showRecoveryCode) });
  return ok(null);
}
