// When a person may be written to: hours and days of the week by the creditor's policy, on the clock of where they live, no
// public holidays, and not too often.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays, dayOfWeek } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone, hourOfDayMs } from "@/lib/domain/calendar/in-zone";
import { type HolidayPlace, isPublicHoliday } from "@/lib/domain/calendar/public-holidays";
import { InvariantError } from "@/lib/domain/invariant";

/** Where somebody lives, as far as clocks and holidays go. */
export type ContactPlace = Readonly<{ timeZone: string; holidays: HolidayPlace }>;

export type ContactRules = Readonly<{
  /** Full hours; the second one is not part of it. */
  fromHour: number;
  untilHour: number;
  /** ISO days of the week, 1 is Monday. */
  days: readonly number[];
  /** Contacts at most on one day and within any seven days in a row. */
  perDayMax: number;
  perWeekMax: number;
}>;

const WEEK_DAYS = 7;
/** Beyond it a rule would never let anybody be written to. */
const LOOK_AHEAD_DAYS_MAX = 366;

export function isContactDay(
  date: CalendarDate,
  rules: ContactRules,
  place: ContactPlace,
): boolean {
  return rules.days.includes(dayOfWeek(date)) && !isPublicHoliday(date, place.holidays);
}

/** Whether it is a time at which somebody who lives there may be disturbed. */
export function isContactTime(at: Date, rules: ContactRules, place: ContactPlace): boolean {
  return openingMs(at, dateInZone(at, place.timeZone), rules, place) === at.getTime();
}

/** The first instant from another on, within that day, at which it is contact time; null where there is none. */
function openingMs(
  from: Date,
  date: CalendarDate,
  rules: ContactRules,
  place: ContactPlace,
): number | null {
  if (!isContactDay(date, rules, place)) return null;
  const opensMs = hourOfDayMs(date, rules.fromHour, place.timeZone);
  const closesMs = hourOfDayMs(date, rules.untilHour, place.timeZone);
  const firstMs = Math.max(opensMs, from.getTime());
  return firstMs < closesMs ? firstMs : null;
}

/**
 * The first instant from now on at which it is contact time and, where contacts are given (past ones and those that are
 * planned), the caps leave room; in milliseconds since 1970.
 */
export function firstContactMs(
  now: Date,
  rules: ContactRules,
  place: ContactPlace,
  contacts: readonly Date[] = [],
): number {
  const taken = contacts.map((contact) => dateInZone(contact, place.timeZone));
  const today = dateInZone(now, place.timeZone);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS_MAX; ahead += 1) {
    const date = addDays(today, ahead);
    const foundMs = hasRoom(date, taken, rules) ? openingMs(now, date, rules, place) : null;
    if (foundMs !== null) return foundMs;
  }
  throw new InvariantError("contact rules leave some day of a year open");
}

/** Whether one more contact that day keeps to the caps, also with those that are already planned for later. */
function hasRoom(
  date: CalendarDate,
  taken: readonly CalendarDate[],
  { perDayMax, perWeekMax }: ContactRules,
): boolean {
  if (taken.filter((other) => other === date).length >= perDayMax) return false;
  for (let back = 0; back < WEEK_DAYS; back += 1) {
    const first = addDays(date, -back);
    const last = addDays(first, WEEK_DAYS - 1);
    const within = taken.filter((other) => first <= other && other <= last);
    if (within.length >= perWeekMax) return false;
  }
  return true;
}
