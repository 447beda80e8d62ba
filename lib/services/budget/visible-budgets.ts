import "server-only";
import type { Budget } from "@/lib/domain/budget/budget";
import { storedBudgetSchema } from "@/lib/domain/budget/stored-budget-schema";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { BUDGETS, type BudgetRow } from "./store";

export const WITH_BUDGETS = { budgets: BUDGETS };

/** Who looks, as far as it decides what of a budget they may see. */
export type Onlooker = Pick<ShownDebtor, "isElevated" | "startedAt">;

/**
 * A budget says much about a household, and relatives know a birth date. So a session sees what was written
 * since it began, and what is older only once a one-time code has been confirmed.
 */
export const isInReach = ({ isElevated, startedAt }: Onlooker, writtenAt: Date): boolean =>
  isElevated || writtenAt >= startedAt;

type Reader = Onlooker & Pick<ShownDebtor<typeof WITH_BUDGETS>, "record" | "read">;

/** The versions of a person's budget that this session may see, newest first; `hasHidden`: a code opens more. */
export function visibleBudgets(debtor: Reader): { versions: BudgetRow[]; hasHidden: boolean } {
  const all = debtor.read.budgets;
  const versions = all.filter(({ createdAt }) => isInReach(debtor, createdAt));
  return { versions, hasHidden: versions.length < all.length };
}

/** What a version says. */
export const openBudget = (
  { record }: Pick<ShownDebtor, "record">,
  { answersSealed }: BudgetRow,
): Budget => openForDebtor(record, answersSealed, storedBudgetSchema);
