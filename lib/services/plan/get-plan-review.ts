import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { Money } from "@/lib/domain/money/money";
import type { PolicyCheck } from "@/lib/domain/plan/check-policy";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";
import { detourFrom } from "@/lib/services/journey/detour";
import { readPlanBasis } from "./plan-basis";
import { scheduleOfRecord, termsOfRecord } from "./plan-record";
import { reviewPlan } from "./review-plan";
import { findNewestPlan } from "./store";

export type PlanReviewPage = {
  kind: "open";
  planId: string;
  terms: PlanTerms;
  schedule: ScheduledInstalment[];
  check: PolicyCheck;
  recommendedMax: Money;
};

/** Read model of the last look before agreeing, or the path to go on with. */
export async function getPlanReview(input: {
  actor: DebtorActor;
  now: Date;
}): Promise<PlanReviewPage | { kind: "detour"; path: string }> {
  const basis = await readPlanBasis(input.actor, input.now);
  const path = detourFrom("plan_review", basis.state);
  const plan = await findNewestPlan(input.actor.debtorId, ["proposed"]);
  if (path !== null || !plan || !basis.budget) return { kind: "detour", path: path ?? "/plan" };
  const check = reviewPlan(plan, basis);
  if (!check.ok) return { kind: "detour", path: `/plan?reason=${check.error}` };
  return {
    ...{ kind: "open", planId: plan.id, check: check.value },
    terms: termsOfRecord(plan),
    schedule: scheduleOfRecord(plan),
    recommendedMax: basis.budget.assessment.recommendedMax,
  };
}
