import "server-only";
import type { Budget, BudgetLine } from "@/lib/domain/budget/budget";
import type { BudgetStep } from "@/lib/domain/budget/steps";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { isZero } from "@/lib/domain/money/money";
import type { FormValues } from "@/lib/services/session/draft";

/** An earlier budget as the fields of a step would have been typed. */
export function formValuesOf(step: BudgetStep, budget: Budget, locale: string): FormValues {
  switch (step) {
    case "household":
      return Object.fromEntries(
        Object.entries(budget.household).map(([name, count]) => [name, String(count)]),
      );
    case "income":
      return linesAsTyped(budget.incomes, locale);
    case "spending":
      return linesAsTyped(budget.spendings, locale);
  }
}

/** "780,50" in French, "780.50" elsewhere; nothing stays blank, but one zero where nothing at all was there. */
function linesAsTyped(lines: readonly BudgetLine<string>[], locale: string): FormValues {
  const isAllZero = lines.every(({ amount }) => isZero(amount));
  const fields = lines.flatMap(({ category, amount, frequency }, index): [string, string][] => {
    const decimal = toDecimalString(amount).replace(/\.00$/u, "");
    const written = locale.startsWith("fr") ? decimal.replace(".", ",") : decimal;
    const isBlank = isZero(amount) && !(isAllZero && index === 0);
    return [
      [`${category}.amount`, isBlank ? "" : written],
      [`${category}.frequency`, frequency],
    ];
  });
  return Object.fromEntries(fields);
}
