import "server-only";
import { refuseWithoutConsent } from "@/lib/domain/actor/impersonator";
import { BUDGET_STEPS, type BudgetStep } from "@/lib/domain/budget/steps";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency } from "@/lib/domain/money/money";
import { type FormErrors, type FormValues, saveDraft } from "@/lib/services/session/draft";
import { type BudgetWriter, draftName } from "./budget-drafts";
import { finishBudget } from "./finish-budget";
import { checkStep } from "./read-step";

/** Where the person goes on: the same step with its errors shown, the next one, or the result. */
export type NextBudgetStep = BudgetStep | "result";

/**
 * Keeps what was typed at a step, whatever it is. The last step finishes the budget as a new version, or goes
 * back to the first step that is still missing.
 */
export async function saveBudgetStep(input: {
  debtor: BudgetWriter;
  step: BudgetStep;
  values: FormValues;
  locale: string;
  now: Date;
}): Promise<NextBudgetStep> {
  const { debtor, step, values } = input;
  refuseWithoutConsent(debtor);
  const { currency } = debtor.creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const keep = (errors: FormErrors) => saveDraft(debtor, draftName(step), { values, errors });
  const checked = checkStep(step, values, currency);
  if (!checked.ok) {
    await keep(checked.error);
    return step;
  }
  const next = BUDGET_STEPS[BUDGET_STEPS.indexOf(step) + 1];
  const finished = next ? null : await finishBudget({ ...input, currency });
  if (finished?.ok) return "result";
  await keep({});
  return next ?? finished?.error ?? step;
}
