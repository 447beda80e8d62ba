// When money for an instalment is asked for. All days are the creditor's; money moves on bank days only.
import { addBankDays, isBankDay } from "@/lib/domain/calendar/bank-days";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";

/** Cards answer at once; a direct debit is announced to the bank before. */
export type CollectedBy = "card" | "sepa_debit";

/** Stripe wants the day of a debit 3 to 15 days ahead, by its own clock: enough for any zone and a night without it. */
const DEBIT_LEAD_DAYS = 5;

/** The day on which an instalment leaves the payer's account: its date, or the next bank day. Never before it. */
export const takenOn = (dueOn: CalendarDate): CalendarDate => addBankDays(dueOn, 0);

/** The first day on which its collection may begin. */
export function beginsOn(dueOn: CalendarDate, by: CollectedBy): CalendarDate {
  if (by === "card") return takenOn(dueOn);
  let day = addDays(takenOn(dueOn), -DEBIT_LEAD_DAYS);
  while (!isBankDay(day)) day = addDays(day, -1);
  return day;
}

/** The day to name to the bank for a debit begun on a day; null where it is too near, or past. */
export function targetDay(
  dueOn: CalendarDate,
  by: CollectedBy,
  begunOn: CalendarDate,
): CalendarDate | null {
  const day = takenOn(dueOn);
  return by === "sepa_debit" && begunOn <= addDays(day, -DEBIT_LEAD_DAYS) ? day : null;
}

/**
 * Whether a collection may be begun on a day. A debit whose announcement was missed waits for its day: sent at once
 * without a day, it could arrive before the one that the person was told.
 */
export const mayBegin = (dueOn: CalendarDate, by: CollectedBy, today: CalendarDate): boolean =>
  today >= takenOn(dueOn) || (today >= beginsOn(dueOn, by) && targetDay(dueOn, by, today) !== null);
