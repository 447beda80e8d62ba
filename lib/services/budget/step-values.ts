import "server-only";
import type { BudgetStep } from "@/lib/domain/budget/steps";
import { type Draft, type FormValues, openValues, takeDraft } from "@/lib/services/session/draft";
import { type BudgetWriter, draftName, draftsInReach } from "./budget-drafts";
import { formValuesOf } from "./form-values";
import { openBudget, visibleBudgets } from "./visible-budgets";

/** A step as it was left, else as it was in the last budget that may be seen: nothing is asked twice. */
export function stepValues(debtor: BudgetWriter, step: BudgetStep, locale: string): FormValues {
  const draft = draftsInReach(debtor).find((kept) => kept.step === draftName(step));
  if (draft) return openValues(debtor, draft);
  const [last] = visibleBudgets(debtor).versions;
  return last ? formValuesOf(step, openBudget(debtor, last), locale) : {};
}

/** The same for the page of the step: with its errors, which are shown once. */
export async function takeStep(
  debtor: BudgetWriter,
  step: BudgetStep,
  locale: string,
): Promise<Draft> {
  const { errors } = await takeDraft(debtor, draftsInReach(debtor), draftName(step));
  return { values: stepValues(debtor, step, locale), errors };
}
