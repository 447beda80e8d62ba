import "server-only";
// The buttons of a case, as they were posted. What stands in a posted form may be anything.
import { z } from "zod";
import { CASE_OUTCOMES, SNOOZE_DAYS } from "@/lib/domain/support/outcome";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { assignCase } from "./assign-case";
import { closeCase, type WorkCaseError, workCase } from "./work-case";

type Posted = { member: StaffMember; caseId: unknown; now: Date };

const caseIdSchema = z.uuid();
const changeSchema = z.union([z.enum(["claim", "give_back"]), z.literal(SNOOZE_DAYS)]);
const colleagueSchema = z.union([z.literal("").transform(() => null), z.uuid()]);
const outcomeSchema = z.enum(CASE_OUTCOMES);

const keep = (
  member: StaffMember,
  error: WorkCaseError | "colleague_unknown" | null,
): Promise<void> =>
  keepFlash(member, { form: "case", ...(error ? { errors: { "": error } } : { done: "changed" }) });

export async function submitCaseChange(posted: Posted & { change: unknown }): Promise<void> {
  const { member, now } = posted;
  const caseId = caseIdSchema.safeParse(posted.caseId);
  const change = changeSchema.safeParse(posted.change);
  if (!caseId.success || !change.success) return keep(member, "unknown");
  const asked = { actor: member.actor, caseId: caseId.data, now };
  const done = await (typeof change.data === "number"
    ? workCase({ ...asked, change: "snooze", days: change.data })
    : workCase({ ...asked, change: change.data }));
  return keep(member, done.ok ? null : done.error);
}

export async function submitCaseEnd(posted: Posted & { outcome: unknown }): Promise<void> {
  const { member, now } = posted;
  const caseId = caseIdSchema.safeParse(posted.caseId);
  const outcome = outcomeSchema.safeParse(posted.outcome);
  if (!caseId.success || !outcome.success) return keep(member, "unknown");
  const asked = { actor: member.actor, caseId: caseId.data, now };
  const done = await closeCase({ ...asked, outcome: outcome.data });
  return keep(member, done.ok ? null : done.error);
}

export async function submitAssignment(posted: Posted & { form: FormData }): Promise<void> {
  const { member, now } = posted;
  const caseId = caseIdSchema.safeParse(posted.caseId);
  const to = colleagueSchema.safeParse(posted.form.get("to"));
  if (!caseId.success || !to.success) return keep(member, "unknown");
  const done = await assignCase({ actor: member.actor, caseId: caseId.data, to: to.data, now });
  return keep(member, done.ok ? null : done.error);
}
