import "server-only";
import { compareMoney } from "@/lib/domain/money/compare-money";
import { money } from "@/lib/domain/money/money";
import { checkPolicy, type PolicyCheck } from "@/lib/domain/plan/check-policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { PlanBasis } from "./plan-basis";
import { type PlanRecord, scheduleOfRecord, termsOfRecord } from "./plan-record";

/**
 * Whether a proposed plan still stands on what it was made from, and what the policy says of it today; what a person has
 * approved is inside.
 * Errors: `plan_outdated` (the balance, the budget or the day has moved on: choose again).
 */
export function reviewPlan(
  plan: PlanRecord,
  basis: PlanBasis,
): Result<PolicyCheck, "plan_outdated"> {
  const { budget, total, file, limits } = basis;
  const terms = termsOfRecord(plan);
  const isOutdated =
    plan.budgetId !== budget?.id ||
    compareMoney(terms.total, total) !== 0 ||
    terms.firstOn < file.today;
  if (isOutdated) return err("plan_outdated");
  if (plan.isApproved) return ok({ inside: true });
  const affordable = budget?.assessment.recommendedMax ?? money(0n, file.currency);
  const schedule = scheduleOfRecord(plan);
  return ok(checkPolicy({ terms, schedule, affordable, today: file.today, limits }));
}
