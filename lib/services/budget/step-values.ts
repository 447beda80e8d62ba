import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { BudgetStep } from "@/lib/domain/budget/steps";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import { takeBudgetDraft } from "./budget-drafts";
import { formValuesOf } from "./form-values";
import type { BudgetVersion } from "./visible-budgets";

export type StepValues = { values: FormValues; errors: FormErrors };

/** A step as it was left, else as it was in the last budget that may be seen: nothing is asked twice. */
export async function stepValues(
  actor: DebtorActor,
  step: BudgetStep,
  last: BudgetVersion | undefined,
  locale: string,
): Promise<StepValues> {
  const draft = await takeBudgetDraft(actor, step);
  if (draft) return draft;
  return { values: last ? formValuesOf(step, last.budget, locale) : {}, errors: {} };
}
