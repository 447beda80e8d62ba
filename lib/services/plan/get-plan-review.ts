import "server-only";
import type { Money } from "@/lib/domain/money/money";
import type { PolicyCheck } from "@/lib/domain/plan/check-policy";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";
import { detourFrom } from "@/lib/services/journey/detour";
import { draftsOf } from "@/lib/services/session/store";
import { PLAN_READS, type PlanReader, planBasisOf } from "./plan-basis";
import { newestPlan, scheduleOfRecord, termsOfRecord } from "./plan-record";
import { reviewPlan } from "./review-plan";

/** Under this name a form without its ticked box is kept until that has been shown. */
export const PLAN_REVIEW_DRAFT = "plan-review";

/** What this page reads beside the session. */
export const PLAN_REVIEW_PAGE = { ...PLAN_READS, drafts: draftsOf(PLAN_REVIEW_DRAFT) };

export type PlanReviewPage = {
  kind: "open";
  planId: string;
  terms: PlanTerms;
  schedule: ScheduledInstalment[];
  check: PolicyCheck;
  recommendedMax: Money;
};

/** Read model of the last look before agreeing, or the path to go on with. */
export function getPlanReview(
  debtor: PlanReader,
  now: Date,
): PlanReviewPage | { kind: "detour"; path: string } {
  const basis = planBasisOf(debtor, now);
  const path = detourFrom("plan_review", basis.state);
  const plan = newestPlan(basis.file, ["proposed"]);
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
