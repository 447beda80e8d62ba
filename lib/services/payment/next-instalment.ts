import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { type Currency, type Money, money } from "@/lib/domain/money/money";
import { planProgress } from "@/lib/domain/plan/progress";

type PlanRecord = {
  /** In the order of their numbers. */
  instalments: readonly { number: number; dueOn: CalendarDate; amountMinor: bigint }[];
  /** Paid under the plan: arrived, and on its way. Minor units. */
  arrivedMinor: bigint;
  onItsWayMinor: bigint;
};

/** What is still to be paid of an instalment. */
export type NextInstalment = { number: number; dueOn: CalendarDate; left: Money };

/**
 * The next instalment to pay, or null where all are covered. A debit that is on its way counts as
 * covering: asking for the same instalment twice would be worse than asking late.
 */
export function nextInstalment(
  plan: PlanRecord,
  currency: Currency,
  today: CalendarDate,
): NextInstalment | null {
  const coveredMinor = plan.arrivedMinor + plan.onItsWayMinor;
  const schedule = plan.instalments.map(({ number, dueOn, amountMinor }) => ({
    number,
    dueOn,
    amount: money(amountMinor, currency),
  }));
  const { next } = planProgress(schedule, money(coveredMinor, currency), today);
  return next && { number: next.number, dueOn: next.dueOn, left: next.left };
}
