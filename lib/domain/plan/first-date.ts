import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import type { PlanFrequency } from "@/lib/domain/calendar/frequency";
import { nextPayDay } from "@/lib/domain/calendar/occurrence";
import type { PlanLimits } from "./limits";

/** Proposed where nothing is known: most wages and benefits have arrived by then. */
const USUAL_PAY_DAY = 5;

/** The usual pay day, or the nearest that the creditor allows. */
export function usualPayDay({ payDays }: PlanLimits): number {
  return Math.min(Math.max(USUAL_PAY_DAY, payDays.from), payDays.to);
}

/** The first usual pay day after today, never later than the creditor waits. */
export function usualFirstDate(today: CalendarDate, limits: PlanLimits): CalendarDate {
  const next = nextPayDay(addDays(today, 1), usualPayDay(limits));
  const latest = addDays(today, limits.firstPaymentWithinDays);
  return next <= latest ? next : latest;
}

/** First date of a plan that is to start on a day or after it: in a monthly plan the next pay day. */
export function firstDate(
  notBefore: CalendarDate,
  frequency: PlanFrequency,
  payDay: number,
): CalendarDate {
  return frequency === "monthly" ? nextPayDay(notBefore, payDay) : notBefore;
}
