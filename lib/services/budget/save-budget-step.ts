import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { BUDGET_STEPS, type BudgetStep } from "@/lib/domain/budget/steps";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency } from "@/lib/domain/money/money";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import type { FormValues } from "@/lib/services/session/draft";
import { saveBudgetDraft } from "./budget-drafts";
import { finishBudget } from "./finish-budget";
import { checkStep } from "./read-step";

/** Where the person goes on: the same step with its errors shown, the next one, or the result. */
export type NextBudgetStep = BudgetStep | "result";

/**
 * Keeps what was typed at a step, whatever it is. The last step finishes the budget as a new version, or goes
 * back to the first step that is still missing.
 */
export async function saveBudgetStep(input: {
  actor: DebtorActor;
  step: BudgetStep;
  values: FormValues;
  creditor: Pick<CreditorView, "currency">;
  locale: string;
  now: Date;
}): Promise<NextBudgetStep> {
  const { actor, step, values } = input;
  const { currency } = input.creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const checked = checkStep(step, values, currency);
  await saveBudgetDraft(actor, step, values, checked.ok ? {} : checked.error);
  if (!checked.ok) return step;
  const next = BUDGET_STEPS[BUDGET_STEPS.indexOf(step) + 1];
  if (next) return next;
  const finished = await finishBudget({ ...input, currency });
  return finished.ok ? "result" : finished.error;
}
