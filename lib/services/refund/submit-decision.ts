import "server-only";
import { z } from "zod";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { decideRefund } from "./decide-refund";

const postedSchema = z.object({ refundId: z.uuid(), decision: z.enum(["approved", "declined"]) });

/** The button of a waiting refund, as it was posted: what came of it is kept for the next page. */
export async function submitDecision(input: {
  member: StaffMember;
  refundId: unknown;
  decision: unknown;
  now: Date;
}): Promise<void> {
  const { member, now, ...posted } = input;
  const read = postedSchema.safeParse(posted);
  const decided = read.success
    ? await decideRefund({ ...read.data, actor: member.actor, now })
    : ({ ok: false, error: "refund_unknown" } as const);
  const outcome = decided.ok ? { done: "decided" } : { errors: { "": decided.error } };
  await keepFlash(member, { form: "approval", ...outcome });
}
