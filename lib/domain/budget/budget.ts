// Income and expenditure statement of a household, as the person gave it.
import type { Frequency } from "@/lib/domain/calendar/frequency";
import type { Currency, Money } from "@/lib/domain/money/money";
import type { IncomeCategory, SpendingCategory } from "./categories";

export type Household = Readonly<{
  adults: number;
  childrenUnder14: number;
  children14To18: number;
}>;

/** An amount and how often it comes or goes. Zero where the person has none. */
export type BudgetLine<C extends string> = Readonly<{
  category: C;
  amount: Money;
  frequency: Frequency;
}>;

export type Budget = Readonly<{
  currency: Currency;
  household: Household;
  incomes: readonly BudgetLine<IncomeCategory>[];
  spendings: readonly BudgetLine<SpendingCategory>[];
}>;
