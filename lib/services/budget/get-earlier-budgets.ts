import "server-only";
import { computeBudget } from "@/lib/domain/budget/compute-budget";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { Money } from "@/lib/domain/money/money";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { openBudget, visibleBudgets, type WITH_BUDGETS } from "./visible-budgets";

export type EarlierBudget = {
  version: number;
  savedOn: CalendarDate;
  income: Money;
  spending: Money;
  disposable: Money;
  isCurrent: boolean;
};

/** The versions that this session may see, newest first, each with its sums; `hasHidden`: a code opens more. */
export function getEarlierBudgets(debtor: ShownDebtor<typeof WITH_BUDGETS>): {
  budgets: EarlierBudget[];
  hasHidden: boolean;
} {
  const { versions, hasHidden } = visibleBudgets(debtor);
  const budgets = versions.map((row, index) => {
    const { version, createdAt } = row;
    const { incomes, spendings, disposable } = computeBudget(openBudget(debtor, row));
    return {
      ...{ version, disposable, isCurrent: index === 0 },
      savedOn: dateInZone(createdAt, debtor.creditor.timeZone),
      income: incomes.total,
      spending: spendings.total,
    };
  });
  return { budgets, hasHidden };
}
