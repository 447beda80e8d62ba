import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { Budget } from "@/lib/domain/budget/budget";
import { storedBudgetSchema } from "@/lib/domain/budget/stored-budget-schema";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import { reachOf } from "./reach";
import { findBudgets } from "./store";

export type BudgetVersion = { id: string; version: number; createdAt: Date; budget: Budget };

export type VisibleBudgets = {
  /** Newest first. */
  versions: BudgetVersion[];
  /** There are earlier ones that a one-time code would open. */
  hasHidden: boolean;
};

/** The versions of a person's budget that this session may see. */
export async function visibleBudgets(actor: DebtorActor): Promise<VisibleBudgets> {
  const { debtorId } = actor;
  const rows = await findBudgets(debtorId);
  const isInReach = await reachOf(actor);
  const shown = rows.filter(({ createdAt }) => isInReach(createdAt));
  const versions = await Promise.all(
    shown.map(async ({ id, version, createdAt, answersSealed }) => ({
      ...{ id, version, createdAt },
      budget: await openForDebtor(debtorId, answersSealed, storedBudgetSchema),
    })),
  );
  return { versions, hasHidden: shown.length < rows.length };
}
