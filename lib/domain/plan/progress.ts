import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sumMoney } from "@/lib/domain/money/add-money";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import type { ScheduledInstalment } from "./terms";

export type InstalmentState = "paid" | "next" | "missed" | "ahead";

export type InstalmentProgress = ScheduledInstalment &
  Readonly<{
    state: InstalmentState;
    /** What is still to be paid of it. */
    left: Money;
  }>;

export type PlanProgress = Readonly<{
  instalments: readonly InstalmentProgress[];
  paidCount: number;
  paid: Money;
  left: Money;
  /** The earliest that is not fully paid; null once all are. */
  next: InstalmentProgress | null;
}>;

/** Money paid covers instalments from the first on, whatever was paid when. */
export function planProgress(
  schedule: readonly ScheduledInstalment[],
  paid: Money,
  today: CalendarDate,
): PlanProgress {
  let coverMinor = paid.amountMinor;
  let hasNext = false;
  const instalments = schedule.map((instalment): InstalmentProgress => {
    const { amountMinor, currency } = instalment.amount;
    const coveredMinor = coverMinor < amountMinor ? coverMinor : amountMinor;
    coverMinor -= coveredMinor;
    const left = money(amountMinor - coveredMinor, currency);
    const isNext = isPositive(left) && instalment.dueOn >= today && !hasNext;
    hasNext ||= isNext;
    return { ...instalment, left, state: stateOf(instalment.dueOn, left, isNext, today) };
  });
  const left = sumMoney(
    instalments.map((instalment) => instalment.left),
    paid.currency,
  );
  return {
    instalments,
    paid,
    left,
    paidCount: instalments.filter(({ state }) => state === "paid").length,
    next: instalments.find((instalment) => isPositive(instalment.left)) ?? null,
  };
}

function stateOf(
  dueOn: CalendarDate,
  left: Money,
  isNext: boolean,
  today: CalendarDate,
): InstalmentState {
  if (!isPositive(left)) return "paid";
  if (dueOn < today) return "missed";
  return isNext ? "next" : "ahead";
}
