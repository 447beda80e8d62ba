import { subtractMoney, sumMoney } from "@/lib/domain/money/add-money";
import { compareMoney } from "@/lib/domain/money/compare-money";
import { isPositive, type Money } from "@/lib/domain/money/money";
import type { SpendingCategory } from "./categories";
import type { BudgetTotals } from "./compute-budget";

/** A part of the picture "where the money goes". */
export type BudgetSegment = Readonly<{
  category: SpendingCategory | "rest" | "left";
  monthly: Money;
}>;

const NAMED_MAX = 3;

/**
 * The largest spendings by name, the others as "rest", what is left over last. Nothing that is zero; in a
 * deficit the spendings alone. The parts add up to the incomes, or to the spendings where these are more.
 */
export function budgetSegments({ spendings, disposable }: BudgetTotals): BudgetSegment[] {
  const largest: BudgetSegment[] = spendings.lines
    .filter(({ monthly }) => isPositive(monthly))
    .toSorted((a, b) => compareMoney(b.monthly, a.monthly))
    .slice(0, NAMED_MAX);
  const namedTotal = sumMoney(
    largest.map(({ monthly }) => monthly),
    disposable.currency,
  );
  const others: BudgetSegment[] = [
    { category: "rest", monthly: subtractMoney(spendings.total, namedTotal) },
    { category: "left", monthly: disposable },
  ];
  return [...largest, ...others.filter(({ monthly }) => isPositive(monthly))];
}
