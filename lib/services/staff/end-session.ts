import "server-only";
import { auditRow } from "@/lib/services/audit/store";
import type { StaffMember } from "./current-staff";
import { clearStaffCookie } from "./session-cookie";
import { revokeStaffSessions } from "./session-store";

/** Which sessions a colleague ends: this one, another by its id, or all but this one. */
export type Ended = "this" | "others" | { id: string };

/** Ends sessions of one's own. */
export async function endStaffSession(input: {
  member: Pick<StaffMember, "actor" | "sessionId">;
  ended: Ended;
  now: Date;
}): Promise<void> {
  const { member, ended, now } = input;
  const { actor, sessionId } = member;
  const { staffId, creditorId } = actor;
  const which = ended === "this" ? { id: sessionId } : ended;
  const details = { sessions: typeof ended === "string" ? ended : "one" };
  const audit = auditRow({ actor, action: "staff.signed_out", creditorId, details, now });
  const chosen = which === "others" ? { staffId, except: sessionId } : { staffId, id: which.id };
  await revokeStaffSessions(chosen, now, audit);
  if (ended === "this") await clearStaffCookie();
}
