// A budget as it is kept (sealed): JSON has no bigint, so minor units are strings of digits.
import { z } from "zod";
import { FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { CURRENCIES, money } from "@/lib/domain/money/money";
import type { Budget, BudgetLine } from "./budget";
import { INCOME_CATEGORIES, SPENDING_CATEGORIES } from "./categories";

const storedLine = <C extends string>(categories: readonly C[]) =>
  z.object({
    category: z.enum(categories),
    amountMinor: z.string().regex(/^\d{1,15}$/u),
    frequency: z.enum(FREQUENCIES),
  });

const persons = z.int().min(0).max(99);

export const storedBudgetSchema = z
  .object({
    currency: z.enum(CURRENCIES),
    household: z.object({ adults: persons, childrenUnder14: persons, children14To18: persons }),
    incomes: z.array(storedLine(INCOME_CATEGORIES)),
    spendings: z.array(storedLine(SPENDING_CATEGORIES)),
  })
  .transform(({ currency, household, incomes, spendings }): Budget => {
    const line = <C extends string>(stored: Stored<C>): BudgetLine<C> => ({
      category: stored.category,
      amount: money(BigInt(stored.amountMinor), currency),
      frequency: stored.frequency,
    });
    return { currency, household, incomes: incomes.map(line), spendings: spendings.map(line) };
  });

type Stored<C extends string> = Omit<BudgetLine<C>, "amount"> & { amountMinor: string };
export type StoredBudget = z.input<typeof storedBudgetSchema>;

/** What storedBudgetSchema reads back. */
export function toStoredBudget(budget: Budget): StoredBudget {
  const line = <C extends string>({ category, amount, frequency }: BudgetLine<C>): Stored<C> => ({
    category,
    amountMinor: amount.amountMinor.toString(),
    frequency,
  });
  return {
    currency: budget.currency,
    household: budget.household,
    incomes: budget.incomes.map(line),
    spendings: budget.spendings.map(line),
  };
}
