import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FREQUENCIES, type Frequency } from "@/lib/domain/calendar/frequency";
import { money } from "@/lib/domain/money/money";
import type { Budget } from "./budget";
import { budgetSegments } from "./budget-segments";
import { INCOME_CATEGORIES, SPENDING_CATEGORIES } from "./categories";
import { computeBudget } from "./compute-budget";
import { diffBudgets } from "./diff-budgets";
import { storedBudgetSchema, toStoredBudget } from "./stored-budget-schema";

const euros = (amountMinor: bigint) => money(amountMinor, "EUR");
type Typed = Readonly<Record<string, readonly [bigint, Frequency]>>;

function budget(typed: Typed): Budget {
  const line = <C extends string>(category: C) => {
    const [amountMinor, frequency] = typed[category] ?? [0n, "monthly" as const];
    return { category, amount: euros(amountMinor), frequency };
  };
  return {
    currency: "EUR",
    household: { adults: 1, childrenUnder14: 0, children14To18: 0 },
    incomes: INCOME_CATEGORIES.map(line),
    spendings: SPENDING_CATEGORIES.map(line),
  };
}

const anyBudget = fc
  .dictionary(
    fc.constantFrom(...INCOME_CATEGORIES, ...SPENDING_CATEGORIES),
    fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.constantFrom(...FREQUENCIES)),
  )
  .map(budget);

const jean = budget({
  salary: [152_000n, "monthly"],
  housing: [78_000n, "monthly"],
  food: [29_000n, "monthly"],
  transport: [9_000n, "monthly"],
  phone_and_internet: [12_400n, "monthly"],
});

describe("a budget", () => {
  it("leaves Jean 236 euros a month", () => {
    expect(computeBudget(jean).disposable).toEqual(euros(23_600n));
  });

  it("counts fifty-two weeks a year, never four a month", () => {
    const weekly = computeBudget(budget({ benefits: [10_000n, "weekly"] }));
    expect(weekly.incomes.total).toEqual(euros(43_333n));
  });

  it("shows lines that add up to the totals, and totals to what is left", () => {
    fc.assert(
      fc.property(anyBudget, (any) => {
        const { incomes, spendings, disposable } = computeBudget(any);
        const sum = (lines: readonly { monthly: { amountMinor: bigint } }[]) =>
          lines.reduce((total, { monthly }) => total + monthly.amountMinor, 0n);
        expect(sum(incomes.lines)).toBe(incomes.total.amountMinor);
        expect(sum(incomes.lines) - sum(spendings.lines)).toBe(disposable.amountMinor);
      }),
    );
  });

  it("comes back from where it is kept as it was", () => {
    fc.assert(
      fc.property(anyBudget, (any) => {
        const stored: unknown = JSON.parse(JSON.stringify(toStoredBudget(any)));
        expect(storedBudgetSchema.parse(stored)).toEqual(any);
      }),
    );
  });
});

describe("the picture of a budget", () => {
  it("names the three largest spendings, then the rest and what is left", () => {
    const segments = budgetSegments(computeBudget(jean));
    expect(segments.map(({ category }) => category)).toEqual([
      "housing",
      "food",
      "phone_and_internet",
      "rest",
      "left",
    ]);
  });

  it("adds up to the incomes, or to the spendings where these are more", () => {
    fc.assert(
      fc.property(anyBudget, (any) => {
        const totals = computeBudget(any);
        const sum = budgetSegments(totals).reduce(
          (all, part) => all + part.monthly.amountMinor,
          0n,
        );
        const [income, spending] = [totals.incomes.total, totals.spendings.total];
        const whole = income.amountMinor > spending.amountMinor ? income : spending;
        expect(sum).toBe(whole.amountMinor);
      }),
    );
  });
});

describe("two versions of a budget", () => {
  it("differ in the lines that come to another amount, not in how these were written", () => {
    const later = budget({
      salary: [1_824_000n, "yearly"],
      housing: [80_000n, "monthly"],
      food: [29_000n, "monthly"],
      transport: [9_000n, "monthly"],
      phone_and_internet: [12_400n, "monthly"],
    });
    expect(diffBudgets(computeBudget(jean), computeBudget(later))).toEqual([
      { category: "housing", before: euros(78_000n), after: euros(80_000n) },
    ]);
  });
});
