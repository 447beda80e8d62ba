import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { invariant } from "@/lib/domain/invariant";
import { planEventOf } from "@/lib/domain/plan/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type DecidePlanError, type Decision, decideOnPlan } from "./decide-on-plan";
import { planEvent } from "./plan-event";
import { movePlan, openReviewCase, record } from "./store";

/** review_not_needed: inside the policy, the person can agree to it at once. */
export type RequestReviewError = DecidePlanError | "review_not_needed";

/**
 * A plan outside the policy goes to a person, with the reasons; nothing is refused and nothing is agreed.
 * Repeating it changes nothing. Errors: see RequestReviewError.
 */
export function requestPlanReview(input: {
  actor: DebtorActor;
  planId: string;
  now: Date;
}): Promise<Result<{ planId: string }, RequestReviewError>> {
  return decideOnPlan<"review_not_needed">({ ...input, to: "pending_review" }, async (decision) => {
    const { check } = decision;
    if (check.inside) return err("review_not_needed");
    await sendToPerson(input, decision, check.reasons);
    return ok(null);
  });
}

async function sendToPerson(
  { actor, now }: { actor: DebtorActor; now: Date },
  { tx, plan, basis }: Decision,
  reasons: readonly string[],
): Promise<void> {
  invariant(planEventOf("proposed", "pending_review"), "a proposed plan may be reviewed");
  const isMoved = await movePlan(tx, {
    id: plan.id,
    from: "proposed",
    data: { status: "pending_review" },
  });
  invariant(isMoved, "nobody else moves a plan while its person is locked");
  const isDeficit = basis.budget?.assessment.verdict === "deficit";
  await openReviewCase(tx, plan, isDeficit ? "deficit" : "outside_policy", now);
  const { creditorSlug } = basis.file;
  await record(tx, {
    audit: auditRow({ actor, action: "plan.review_requested", details: { plan: plan.id }, now }),
    outbox: planEvent({ type: "plan.review_requested", plan, creditorSlug, reasons, now }),
  });
}
