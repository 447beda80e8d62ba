import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { BUDGET_STEPS, type BudgetStep } from "@/lib/domain/budget/steps";
import {
  type Draft,
  dropDraft,
  type FormErrors,
  type FormValues,
  saveDraft,
  takeDraft,
} from "@/lib/services/session/draft";
import { reachOf } from "./reach";
import { findDraftTime } from "./store";

/** Under this name the draft of a step is kept. */
export const draftName = (step: BudgetStep): string => `budget-${step}`;

/** What this session may see of a step that was begun; null where nothing was, or only by an earlier session. */
export async function takeBudgetDraft(actor: DebtorActor, step: BudgetStep): Promise<Draft | null> {
  const writtenAt = await findDraftTime(actor.debtorId, draftName(step));
  if (!writtenAt || !(await reachOf(actor))(writtenAt)) return null;
  return takeDraft(actor.debtorId, draftName(step));
}

export async function saveBudgetDraft(
  actor: DebtorActor,
  step: BudgetStep,
  values: FormValues,
  errors: FormErrors,
): Promise<void> {
  await saveDraft(actor.debtorId, draftName(step), { values, errors });
}

/** A finished budget needs its drafts no more. */
export async function dropBudgetDrafts(debtorId: string): Promise<void> {
  await Promise.all(BUDGET_STEPS.map((step) => dropDraft(debtorId, draftName(step))));
}
