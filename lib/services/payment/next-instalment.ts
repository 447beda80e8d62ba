import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateOf } from "./calendar-column";

type PlanRecord = {
  id: string;
  /** In the order of their numbers. */
  instalments: readonly { number: number; dueOn: Date; amountMinor: bigint }[];
  /** Payments under the plan that succeeded or are on their way. */
  payments: readonly { amountMinor: bigint }[];
};

/** What is left of the first instalment that is not fully covered, in minor units. */
export type NextInstalment = { number: number; dueOn: CalendarDate; amountMinor: bigint };

/**
 * The next instalment to pay, or null where all are covered. A debit that is on its way counts as
 * covering: asking for the same instalment twice would be worse than asking late.
 */
export function nextInstalment(plan: PlanRecord): NextInstalment | null {
  let coveredMinor = plan.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  for (const { number, dueOn, amountMinor } of plan.instalments) {
    if (coveredMinor < amountMinor) {
      return { number, dueOn: dateOf(dueOn), amountMinor: amountMinor - coveredMinor };
    }
    coveredMinor -= amountMinor;
  }
  return null;
}
