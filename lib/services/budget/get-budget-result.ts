import "server-only";
import type { Assessment } from "@/lib/domain/affordability/assess";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { Household } from "@/lib/domain/budget/budget";
import { type BudgetSegment, budgetSegments } from "@/lib/domain/budget/budget-segments";
import { type BudgetTotals, computeBudget } from "@/lib/domain/budget/compute-budget";
import { type BudgetChange, diffBudgets } from "@/lib/domain/budget/diff-budgets";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { assessBudget } from "./assess-budget";
import { visibleBudgets } from "./visible-budgets";

export type BudgetResultPage = {
  household: Household;
  totals: BudgetTotals;
  assessment: Assessment;
  segments: BudgetSegment[];
  /** What changed since the version before; empty for the first one. */
  changes: BudgetChange[];
  hasEarlier: boolean;
};

/** Read model of the finished budget; null where this session may see none. */
export async function getBudgetResult(input: {
  actor: DebtorActor;
  creditor: Pick<CreditorView, "policy" | "timeZone">;
  now: Date;
}): Promise<BudgetResultPage | null> {
  const { policy, timeZone } = input.creditor;
  const today = dateInZone(input.now, timeZone);
  const { versions } = await visibleBudgets(input.actor);
  const [last, earlier] = versions;
  if (!last) return null;
  const { totals, assessment } = assessBudget(last.budget, policy, today);
  return {
    ...{ household: last.budget.household, totals, assessment },
    segments: budgetSegments(totals),
    changes: earlier ? diffBudgets(computeBudget(earlier.budget), totals) : [],
    hasEarlier: earlier !== undefined,
  };
}
