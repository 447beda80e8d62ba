import { toMonthly } from "@/lib/domain/calendar/to-monthly";
import { subtractMoney, sumMoney } from "@/lib/domain/money/add-money";
import type { Currency, Money } from "@/lib/domain/money/money";
import type { Budget, BudgetLine } from "./budget";
import type { IncomeCategory, SpendingCategory } from "./categories";

/** What a line comes to in a month. */
export type MonthlyLine<C extends string> = Readonly<{ category: C; monthly: Money }>;

export type MonthlyLines<C extends string> = Readonly<{
  lines: readonly MonthlyLine<C>[];
  total: Money;
}>;

export type BudgetTotals = Readonly<{
  incomes: MonthlyLines<IncomeCategory>;
  spendings: MonthlyLines<SpendingCategory>;
  /** What is left of the incomes after the spendings, each month; negative in a deficit. */
  disposable: Money;
}>;

/** A month's worth of each line, rounded to the cent line by line, so that the shown lines add up to the total. */
export function monthlyLines<C extends string>(
  lines: readonly BudgetLine<C>[],
  currency: Currency,
): MonthlyLines<C> {
  const monthly = lines.map(({ category, amount, frequency }) => ({
    category,
    monthly: toMonthly(amount, frequency, "half_even"),
  }));
  return {
    lines: monthly,
    total: sumMoney(
      monthly.map((line) => line.monthly),
      currency,
    ),
  };
}

export function computeBudget(budget: Budget): BudgetTotals {
  const incomes = monthlyLines(budget.incomes, budget.currency);
  const spendings = monthlyLines(budget.spendings, budget.currency);
  return { incomes, spendings, disposable: subtractMoney(incomes.total, spendings.total) };
}
