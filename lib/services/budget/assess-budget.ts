import "server-only";
import { type Assessment, assess } from "@/lib/domain/affordability/assess";
import { rulePackOn } from "@/lib/domain/affordability/rule-pack";
import { shareOfDisposable } from "@/lib/domain/affordability/share-of-disposable";
import type { Budget } from "@/lib/domain/budget/budget";
import { type BudgetTotals, computeBudget } from "@/lib/domain/budget/compute-budget";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CreditorPolicy } from "@/lib/domain/creditor/policy";
import { invariant } from "@/lib/domain/invariant";
import { money } from "@/lib/domain/money/money";

export type AssessedBudget = { totals: BudgetTotals; assessment: Assessment };

/** What a budget leaves for a plan by the rule in force on a day and the creditor's policy. */
export function assessBudget(
  budget: Budget,
  { plan }: CreditorPolicy,
  on: CalendarDate,
): AssessedBudget {
  const totals = computeBudget(budget);
  const pack = rulePackOn([shareOfDisposable(plan.disposableShareMaxPercent)], on);
  invariant(pack, "there is a rule for every day since plans were first proposed");
  const assessment = assess(pack, {
    income: totals.incomes.total,
    spending: totals.spendings.total,
    leastMonthly: money(plan.instalmentMinMinor, budget.currency),
  });
  return { totals, assessment };
}
