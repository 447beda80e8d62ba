import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { invariant } from "@/lib/domain/invariant";
import { planEventOf } from "@/lib/domain/plan/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type DecidePlanError, type Decision, decideOnPlan, toldPlan } from "./decide-on-plan";
import type { Planner } from "./plan-basis";
import { planEvent } from "./plan-event";
import { movePlanToReview } from "./store";

/** review_not_needed: inside the policy, the person can agree to it at once. */
export type RequestReviewError = DecidePlanError | "review_not_needed";

type Input = { debtor: Planner; planId: string; now: Date };

/**
 * A plan outside the policy goes to a person, with the reasons; nothing is refused and nothing is agreed.
 * Repeating it changes nothing. Errors: see RequestReviewError.
 */
export function requestPlanReview(
  input: Input,
): Promise<Result<{ planId: string }, RequestReviewError>> {
  refuseImpersonator(input.debtor);
  return decideOnPlan<"review_not_needed">({ ...input, to: "pending_review" }, async (decision) => {
    const { check } = decision;
    if (check.inside) return err("review_not_needed");
    await sendToPerson(input, decision, check.reasons);
    return ok(null);
  });
}

async function sendToPerson(
  { debtor, now }: Input,
  { sender, plan, basis }: Decision,
  reasons: readonly string[],
): Promise<void> {
  invariant(planEventOf("proposed", "pending_review"), "a proposed plan may be reviewed");
  const { actor, record } = debtor;
  const { id } = plan;
  const isDeficit = basis.budget?.assessment.verdict === "deficit";
  const told = { plan: toldPlan(plan), creditor: record.creditor, reasons, now };
  const isMoved = await movePlanToReview(
    sender,
    { id, reason: isDeficit ? "deficit" : "outside_policy", openedAt: now },
    {
      audit: auditRow({ actor, action: "plan.review_requested", details: { plan: id }, now }),
      outbox: planEvent({ type: "plan.review_requested", ...told }),
    },
  );
  invariant(isMoved, "nobody else moves a plan while its person is locked");
}
