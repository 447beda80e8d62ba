import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sumMoney } from "@/lib/domain/money/add-money";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import type { ScheduledInstalment } from "./terms";

/** on_its_way: covered by a debit that has not arrived; nothing more is to be paid of it, and it is not paid yet. */
export type InstalmentState = "paid" | "on_its_way" | "next" | "missed" | "ahead";

export type InstalmentProgress = ScheduledInstalment &
  Readonly<{
    state: InstalmentState;
    /** What is still to be paid of it. */
    left: Money;
  }>;

export type PlanProgress = Readonly<{
  instalments: readonly InstalmentProgress[];
  paidCount: number;
  /** What has arrived. */
  paid: Money;
  onItsWay: Money;
  /** What is still to be paid: not what is on its way. */
  left: Money;
  /** The earliest of which something is to be paid; null where none is. */
  next: InstalmentProgress | null;
}>;

/**
 * Money covers instalments from the first on, whatever was paid when. `covered` counts what is on its way, `arrived` does
 * not; without it all has arrived.
 */
export function planProgress(
  schedule: readonly ScheduledInstalment[],
  covered: Money,
  today: CalendarDate,
  arrived: Money = covered,
): PlanProgress {
  let coverMinor = covered.amountMinor;
  let arrivedMinor = arrived.amountMinor;
  let hasNext = false;
  const instalments = schedule.map((instalment): InstalmentProgress => {
    const { amountMinor, currency } = instalment.amount;
    const coveredMinor = coverMinor < amountMinor ? coverMinor : amountMinor;
    coverMinor -= coveredMinor;
    arrivedMinor -= amountMinor;
    const left = money(amountMinor - coveredMinor, currency);
    const isNext = isPositive(left) && instalment.dueOn >= today && !hasNext;
    hasNext ||= isNext;
    if (!isPositive(left)) {
      return { ...instalment, left, state: arrivedMinor >= 0n ? "paid" : "on_its_way" };
    }
    return { ...instalment, left, state: openStateOf(instalment.dueOn, isNext, today) };
  });
  const left = sumMoney(
    instalments.map((instalment) => instalment.left),
    covered.currency,
  );
  return {
    instalments,
    paid: arrived,
    onItsWay: money(covered.amountMinor - arrived.amountMinor, covered.currency),
    left,
    paidCount: instalments.filter(({ state }) => state === "paid").length,
    next: instalments.find((instalment) => isPositive(instalment.left)) ?? null,
  };
}

/** When the instalments fall due, or fell, that are not fully paid. */
export const openDates = ({ instalments }: PlanProgress): CalendarDate[] =>
  instalments.filter(({ left }) => isPositive(left)).map(({ dueOn }) => dueOn);

function openStateOf(dueOn: CalendarDate, isNext: boolean, today: CalendarDate): InstalmentState {
  if (dueOn < today) return "missed";
  return isNext ? "next" : "ahead";
}
