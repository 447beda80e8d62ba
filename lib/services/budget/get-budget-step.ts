import "server-only";
import { monthlyLines } from "@/lib/domain/budget/compute-budget";
import type { BudgetStep } from "@/lib/domain/budget/steps";
import { invariant } from "@/lib/domain/invariant";
import { type Currency, isCurrency, type Money } from "@/lib/domain/money/money";
import { markFor } from "@/lib/services/debtor/sender-mark";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import type { BudgetWriter } from "./budget-drafts";
import { readIncomes, readSpendings } from "./read-step";
import { stepValues, takeStep } from "./step-values";
import { visibleBudgets } from "./visible-budgets";

export type BudgetStepPage = {
  step: BudgetStep;
  currency: Currency;
  values: FormValues;
  errors: FormErrors;
  /** What the lines of this step come to in a month, as far as they can be read. */
  total: Money | null;
  /** Monthly incomes of the step before; null while they are not known. */
  incomeTotal: Money | null;
  /** An earlier budget is there, but only a one-time code opens it. */
  hasHiddenBudget: boolean;
  /** Whose form it is, should it wait on the phone. */
  sender: string;
};

/** Read model of a step of the budget. */
export async function getBudgetStep(input: {
  debtor: BudgetWriter;
  step: BudgetStep;
  locale: string;
}): Promise<BudgetStepPage> {
  const { debtor, step, locale } = input;
  const { currency } = debtor.creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const { versions, hasHidden } = visibleBudgets(debtor);
  const { values, errors } = await takeStep(debtor, step, locale);
  return {
    ...{ step, currency, values, errors, hasHiddenBudget: hasHidden && versions.length === 0 },
    sender: markFor(debtor),
    total: totalOf(step, values, currency),
    incomeTotal:
      step === "spending"
        ? totalOf("income", stepValues(debtor, "income", locale), currency)
        : null,
  };
}

function totalOf(step: BudgetStep, values: FormValues, currency: Currency): Money | null {
  if (step === "household") return null;
  const lines = step === "income" ? readIncomes(values, currency) : readSpendings(values, currency);
  if (!lines.ok) return null;
  return monthlyLines<string>(lines.value, currency).total;
}
