import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { computeBudget } from "@/lib/domain/budget/compute-budget";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { Money } from "@/lib/domain/money/money";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { visibleBudgets } from "./visible-budgets";

export type EarlierBudget = {
  version: number;
  savedOn: CalendarDate;
  income: Money;
  spending: Money;
  disposable: Money;
  isCurrent: boolean;
};

/** The versions that this session may see, newest first, each with its sums; `hasHidden`: a code opens more. */
export async function getEarlierBudgets(input: {
  actor: DebtorActor;
  creditor: Pick<CreditorView, "timeZone">;
}): Promise<{ budgets: EarlierBudget[]; hasHidden: boolean }> {
  const { versions, hasHidden } = await visibleBudgets(input.actor);
  const budgets = versions.map(({ version, createdAt, budget }, index) => {
    const { incomes, spendings, disposable } = computeBudget(budget);
    return {
      ...{ version, disposable, isCurrent: index === 0 },
      savedOn: dateInZone(createdAt, input.creditor.timeZone),
      income: incomes.total,
      spending: spendings.total,
    };
  });
  return { budgets, hasHidden };
}
