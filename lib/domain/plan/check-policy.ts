import { type CalendarDate, compareDates } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { fromMonthly } from "@/lib/domain/calendar/to-monthly";
import { compareMoney, minMoney } from "@/lib/domain/money/compare-money";
import type { Money } from "@/lib/domain/money/money";
import type { PlanLimits } from "./limits";
import { periodsMax } from "./periods-max";
import type { PlanTerms, ScheduledInstalment } from "./terms";

/** Why a plan needs a person; also message keys. */
export const OUTSIDE_REASONS = [
  "above_affordable",
  "too_long",
  "instalment_below_minimum",
  "first_payment_late",
  "pay_day_outside",
] as const;
export type OutsideReason = (typeof OUTSIDE_REASONS)[number];

export type PolicyCheck =
  | Readonly<{ inside: true }>
  | Readonly<{ inside: false; reasons: readonly OutsideReason[] }>;

/** Inside the creditor's limits a plan is accepted at once; outside a person decides. It is never refused here. */
export function checkPolicy(
  input: Readonly<{
    terms: PlanTerms;
    schedule: readonly ScheduledInstalment[];
    /** The most that is advised each month. */
    affordable: Money;
    today: CalendarDate;
    limits: PlanLimits;
  }>,
): PolicyCheck {
  const { terms, schedule, affordable, today, limits } = input;
  const affordableEachTime = fromMonthly(affordable, terms.frequency, "down");
  const latestFirst = addDays(today, limits.firstPaymentWithinDays);
  const failed: Record<OutsideReason, boolean> = {
    above_affordable: compareMoney(terms.instalment, affordableEachTime) > 0,
    too_long: schedule.length > periodsMax(limits.monthsMax, terms.frequency),
    // A debt smaller than the least instalment may be paid as it is.
    instalment_below_minimum:
      compareMoney(terms.instalment, minMoney(limits.instalmentMin, terms.total)) < 0,
    first_payment_late: compareDates(terms.firstOn, latestFirst) > 0,
    pay_day_outside: isOutside(terms.payDay, limits),
  };
  const reasons = OUTSIDE_REASONS.filter((reason) => failed[reason]);
  return reasons.length === 0 ? { inside: true } : { inside: false, reasons };
}

function isOutside(payDay: number | null, { payDays }: PlanLimits): boolean {
  return payDay !== null && (payDay < payDays.from || payDay > payDays.to);
}
