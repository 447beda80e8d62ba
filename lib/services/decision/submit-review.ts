import "server-only";
import { z } from "zod";
import { decisionFormSchema } from "@/lib/domain/plan/decision";
import { valuesOf } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { errorsOf } from "@/lib/services/staff/form-errors";
import { decideReview } from "./decide-review";

/** The form of a plan that waits, as it was posted: what came of it is kept for the next page. */
export async function submitReview(input: {
  member: StaffMember;
  debtorId: string;
  planId: unknown;
  form: FormData;
  now: Date;
}): Promise<void> {
  const { member, debtorId, form, now } = input;
  const values = valuesOf(form);
  const planId = z.uuid().safeParse(input.planId);
  const read = decisionFormSchema.safeParse(values);
  if (!planId.success) return keepFlash(member, { form: "review", errors: { "": "unknown" } });
  if (!read.success) {
    return keepFlash(member, { form: "review", values, errors: errorsOf(read.error) });
  }
  const about = { actor: member.actor, debtorId, planId: planId.data, now };
  const decided = await decideReview({ ...about, ...read.data });
  await keepFlash(member, {
    form: "review",
    ...(decided.ok ? { done: read.data.outcome } : { values, errors: { "": decided.error } }),
  });
}
