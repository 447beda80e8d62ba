// On which day a person is reminded of a payment to come.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { type ContactPlace, type ContactRules, isContactDay } from "./contact-time";

/** How an instalment is paid: by hand, or taken from a card or account. */
export type PaidBy = "hand" | "card" | "sepa_debit";

/**
 * Days before the payment. By hand: on the day itself. A card: time to fill the account or give another. A direct debit
 * goes to the bank five days before its date and can be changed until then; its legal notice (EPC016-06, 4.3: 14 days, or
 * as agreed) is the schedule that was sent with the mandate, of which this is a reminder.
 */
export const REMINDER_LEAD_DAYS: Readonly<Record<PaidBy, number>> = {
  hand: 0,
  card: 3,
  sepa_debit: 7,
};

/** Who was told all dates so short a time ago need not be told one of them again. */
export const ANNOUNCED_LATELY_DAYS = 14;

/** More days in a row than anybody's rules leave closed. */
const CLOSED_DAYS_MAX = 10;

/** The day of the reminder: where nobody may be written to on that day, the last one before on which they may. */
export function remindedOn(
  paidOn: CalendarDate,
  by: PaidBy,
  rules: ContactRules,
  place: ContactPlace,
): CalendarDate {
  const wanted = addDays(paidOn, -REMINDER_LEAD_DAYS[by]);
  let day = wanted;
  for (let back = 0; back < CLOSED_DAYS_MAX; back += 1) {
    if (isContactDay(day, rules, place)) return day;
    day = addDays(day, -1);
  }
  return wanted;
}

/**
 * Whether a payment is spoken of on a day: from the day of its reminder, when some days without a worker have passed also
 * later, but not once it has been made or is past.
 */
export const isRemindedBy = (
  today: CalendarDate,
  paidOn: CalendarDate,
  by: PaidBy,
  rules: ContactRules,
  place: ContactPlace,
): boolean => remindedOn(paidOn, by, rules, place) <= today && today <= paidOn;

/** So long after its day a missed payment is spoken of: somebody who was not to be disturbed then is told when they may be. */
const MISSED_TOLD_DAYS = 14;

/** Whether it is still news that a payment by hand was missed: from the day after its own on. */
export const isMissedNews = (today: CalendarDate, dueOn: CalendarDate): boolean =>
  dueOn < today && today <= addDays(dueOn, MISSED_TOLD_DAYS);
