// A day on the calendar, without time or zone: 'YYYY-MM-DD'. Such strings sort by date.
import { invariant } from "@/lib/domain/invariant";

declare const calendarDateBrand: unique symbol;
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

/** True for a day that exists, written 'YYYY-MM-DD'. */
export function isCalendarDate(value: string): value is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split("-").map((part) => Number.parseInt(part, 10));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0));
}

// Asked of every date that is read, so in plain arithmetic; a test holds it to the calendar library.
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** For values that the program itself made; throws when the day does not exist. */
export function calendarDate(value: string): CalendarDate {
  invariant(isCalendarDate(value), "a calendar date is a day that exists");
  return value;
}

export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
