import "server-only";
import { showRecoveryCode } from "@/lib/domain/staff/recovery-code";
import { auditRow } from "@/lib/services/audit/store";
import type { StaffMember } from "./current-staff";
import { keepFlash } from "./flash";
import { newRecoveryCodes } from "./recovery-codes";
import { replaceRecoveryCodes } from "./store";

/** New recovery codes in the place of one's own; shown on the next page, once. */
export async function renewRecoveryCodes(input: {
  member: Pick<StaffMember, "actor" | "sessionId">;
  now: Date;
}): Promise<void> {
  const { member, now } = input;
  const { staffId, creditorId } = member.actor;
  const { codes, hashes } = newRecoveryCodes(staffId);
  const trail = { actor: member.actor, creditorId, now };
  await replaceRecoveryCodes(
    staffId,
    hashes,
    auditRow({ ...trail, action: "staff.codes_renewed" }),
  );
  await keepFlash(member, { form: "recovery-codes", shown: codes.map(showRecoveryCode) });
}
