import "server-only";
import type { Currency, Money } from "@/lib/domain/money/money";
import { buildSchedule } from "@/lib/domain/plan/build-schedule";
import { checkPolicy, type PolicyCheck } from "@/lib/domain/plan/check-policy";
import { usualFirstDate, usualPayDay } from "@/lib/domain/plan/first-date";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";
import { detourFrom } from "@/lib/services/journey/detour";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import { type PlanBasis, type PlanReader, planBasisOf } from "./plan-basis";
import { readWish } from "./read-wish";

export type OwnPlanPage = {
  kind: "open";
  currency: Currency;
  total: Money;
  recommendedMax: Money;
  payDays: { from: number; to: number };
  /** As typed, or what is usual. */
  values: FormValues;
  errors: FormErrors;
  result: { terms: PlanTerms; schedule: ScheduledInstalment[]; check: PolicyCheck } | null;
};

/** Read model of the calculator: its fields come from the address, so that it works as a plain GET form. */
export function getOwnPlan(input: {
  debtor: PlanReader;
  /** The query; empty before the first calculation. */
  values: FormValues;
  now: Date;
}): OwnPlanPage | { kind: "detour"; path: string } {
  const basis = planBasisOf(input.debtor, input.now);
  const path = detourFrom("plan_own", basis.state);
  if (path !== null || !basis.budget) return { kind: "detour", path: path ?? "/account" };
  const isAsked = "by" in input.values;
  const terms = isAsked ? readWish(input.values, basis) : null;
  return {
    ...{ kind: "open", currency: basis.file.currency, total: basis.total },
    recommendedMax: basis.budget.assessment.recommendedMax,
    payDays: basis.limits.payDays,
    values: isAsked ? input.values : usualWish(basis),
    errors: terms && !terms.ok ? terms.error : {},
    result: terms?.ok ? checkedPlan(terms.value, basis) : null,
  };
}

/** The schedule of terms, held against the creditor's policy. */
export function checkedPlan(terms: PlanTerms, { budget, limits, file, total }: PlanBasis) {
  const schedule = buildSchedule(terms, limits.paymentMin);
  const affordable = budget?.assessment.recommendedMax ?? { ...total, amountMinor: 0n };
  const check = checkPolicy({ terms, schedule, affordable, today: file.today, limits });
  return { terms, schedule, check };
}

function usualWish({ file, limits }: PlanBasis): FormValues {
  const [year = "", month = "", day = ""] = usualFirstDate(file.today, limits).split("-");
  return {
    by: "amount",
    frequency: "monthly",
    payDay: String(usualPayDay(limits)),
    "startOn.day": day.replace(/^0/u, ""),
    "startOn.month": month.replace(/^0/u, ""),
    "startOn.year": year,
  };
}
