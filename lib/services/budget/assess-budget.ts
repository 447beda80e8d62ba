import "server-only";
import { type Assessment, assess } from "@/lib/domain/affordability/assess";
import { shareOfDisposable } from "@/lib/domain/affordability/share-of-disposable";
import type { Budget } from "@/lib/domain/budget/budget";
import { type BudgetTotals, computeBudget } from "@/lib/domain/budget/compute-budget";
import type { CreditorPolicy } from "@/lib/domain/creditor/policy";
import { money } from "@/lib/domain/money/money";

export type AssessedBudget = { totals: BudgetTotals; assessment: Assessment };

/** What a budget leaves for a plan by the rule in force and the creditor's policy. */
export function assessBudget(budget: Budget, { plan }: CreditorPolicy): AssessedBudget {
  const totals = computeBudget(budget);
  const assessment = assess(shareOfDisposable(plan.disposableShareMaxPercent), {
    income: totals.incomes.total,
    spending: totals.spendings.total,
    leastMonthly: money(plan.instalmentMinMinor, budget.currency),
  });
  return { totals, assessment };
}
