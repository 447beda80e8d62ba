import "server-only";
import type { Assessment } from "@/lib/domain/affordability/assess";
import type { Household } from "@/lib/domain/budget/budget";
import { type BudgetSegment, budgetSegments } from "@/lib/domain/budget/budget-segments";
import { type BudgetTotals, computeBudget } from "@/lib/domain/budget/compute-budget";
import { type BudgetChange, diffBudgets } from "@/lib/domain/budget/diff-budgets";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { FILE } from "@/lib/services/account/debtor-file";
import { newestPlan } from "@/lib/services/plan/plan-record";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { assessBudget } from "./assess-budget";
import { openBudget, visibleBudgets, WITH_BUDGETS } from "./visible-budgets";

/** What this page reads beside the session. */
export const BUDGET_RESULT_PAGE = { ...FILE, ...WITH_BUDGETS };

export type BudgetResultPage = {
  household: Household;
  totals: BudgetTotals;
  assessment: Assessment;
  segments: BudgetSegment[];
  /** What changed since the version before; empty for the first one. */
  changes: BudgetChange[];
  hasEarlier: boolean;
  /** A plan is followed: the budget may change its amount, not make another one. */
  hasPlan: boolean;
};

/** Read model of the finished budget; null where this session may see none. */
export function getBudgetResult(
  debtor: ShownDebtor<typeof BUDGET_RESULT_PAGE>,
  now: Date,
): BudgetResultPage | null {
  const { policy, timeZone } = debtor.creditor;
  const [last, earlier] = visibleBudgets(debtor).versions;
  if (!last) return null;
  const budget = openBudget(debtor, last);
  const { totals, assessment } = assessBudget(budget, policy, dateInZone(now, timeZone));
  return {
    ...{ household: budget.household, totals, assessment },
    segments: budgetSegments(totals),
    changes: earlier ? diffBudgets(computeBudget(openBudget(debtor, earlier)), totals) : [],
    hasEarlier: earlier !== undefined,
    hasPlan: newestPlan(debtor.read.file, ["active"]) !== undefined,
  };
}
