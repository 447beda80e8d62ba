import "server-only";
import { BUDGET_STEPS, type BudgetStep } from "@/lib/domain/budget/steps";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { type DraftRow, draftsOf } from "@/lib/services/session/store";
import { isInReach, WITH_BUDGETS } from "./visible-budgets";

/** Under this name the draft of a step is kept. */
export const draftName = (step: BudgetStep): string => `budget-${step}`;

/** What the steps of a budget read beside the session. */
export const BUDGET_STEP_PAGE = {
  ...WITH_BUDGETS,
  drafts: draftsOf(...BUDGET_STEPS.map(draftName)),
};

export type BudgetWriter = ShownDebtor<typeof BUDGET_STEP_PAGE>;

/** The drafts that this session may see: not what an earlier session began. */
export const draftsInReach = (debtor: BudgetWriter): DraftRow[] =>
  debtor.read.drafts.filter(({ updatedAt }) => isInReach(debtor, updatedAt));
