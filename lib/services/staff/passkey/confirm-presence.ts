import "server-only";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import type { SignInFactor } from "@/lib/services/staff/finish-sign-in";
import { shownFactor } from "@/lib/services/staff/shown-factor";
import { findCredentials } from "@/lib/services/staff/store";
import { checkStaffPasskey, type StaffPasskeyRefusal } from "./check-staff-passkey";
import { noteConfirmed } from "./store";

type Present = Pick<StaffMember, "actor" | "sessionId">;

/**
 * Shows once more, by a code, that the colleague is there: ways in are then changed for ten minutes. A second factor and not
 * the password, which a thief of an open browser may know. Errors: `incorrect`, `too_many` (20 codes of a colleague an hour).
 */
export async function confirmPresenceByCode(input: {
  member: Present;
  code: string;
  now: Date;
}): Promise<Result<null, "incorrect" | "too_many">> {
  const { member, code, now } = input;
  const { staffId } = member.actor;
  if (!(await isWithinLimit("staffCodeByMember", staffId))) return err("too_many");
  const credentials = await findCredentials(staffId);
  const factor = credentials && (await shownFactor(credentials, code, now));
  if (!factor) return err("incorrect");
  await note(member, factor, now);
  return ok(null);
}

/** The same by a passkey of theirs. Errors: StaffPasskeyRefusal. */
export async function confirmPresenceByPasskey(input: {
  member: Present;
  answer: string;
  now: Date;
}): Promise<Result<null, StaffPasskeyRefusal>> {
  const { member, answer, now } = input;
  const { sessionId, actor } = member;
  const asked = { purpose: "staff_confirm", sessionId } as const;
  const checked = await checkStaffPasskey({ answer, asked, staffId: actor.staffId, now });
  if (!checked.ok) return checked;
  await note(member, "passkey", now);
  return ok(null);
}

function note({ actor, sessionId }: Present, factor: SignInFactor, now: Date): Promise<void> {
  const { creditorId } = actor;
  const details = { factor };
  const trail = { actor, creditorId, details, now };
  return noteConfirmed(sessionId, now, auditRow({ ...trail, action: "staff.confirmed" }));
}
