import { compareMoney } from "@/lib/domain/money/compare-money";
import type { Money } from "@/lib/domain/money/money";
import type { IncomeCategory, SpendingCategory } from "./categories";
import type { BudgetTotals, MonthlyLines } from "./compute-budget";

/** A line that comes to another amount a month in a later version. */
export type BudgetChange = Readonly<{
  category: IncomeCategory | SpendingCategory;
  before: Money;
  after: Money;
}>;

/** What changed from one version to a later one, in the order of the form. */
export function diffBudgets(before: BudgetTotals, after: BudgetTotals): BudgetChange[] {
  return [
    ...diffLines(before.incomes, after.incomes),
    ...diffLines(before.spendings, after.spendings),
  ];
}

function diffLines<C extends BudgetChange["category"]>(
  before: MonthlyLines<C>,
  after: MonthlyLines<C>,
): BudgetChange[] {
  return after.lines.flatMap(({ category, monthly }) => {
    const earlier = before.lines.find((line) => line.category === category);
    if (!earlier || compareMoney(earlier.monthly, monthly) === 0) return [];
    return [{ category, before: earlier.monthly, after: monthly }];
  });
}
