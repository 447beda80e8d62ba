// Days on which euro payments settle: the Eurosystem's T2 calendar (weekends and six holidays are closed).
import { invariant } from "@/lib/domain/invariant";
import { type CalendarDate, calendarDate } from "./calendar-date";
import { addDays, dayOfWeek, yearOf } from "./date-arithmetic";

const FIXED_CLOSING_DAYS = ["01-01", "05-01", "12-25", "12-26"];
const SATURDAY = 6;

export function isBankDay(date: CalendarDate): boolean {
  if (dayOfWeek(date) >= SATURDAY) return false;
  if (FIXED_CLOSING_DAYS.includes(date.slice(5))) return false;
  const easter = easterSunday(yearOf(date));
  return date !== addDays(easter, -2) && date !== addDays(easter, 1);
}

/** The nth bank day after a date; 0 gives the date itself when it is one, else the next. */
export function addBankDays(date: CalendarDate, count: number): CalendarDate {
  invariant(Number.isInteger(count) && count >= 0, "bank days are counted forwards");
  let current = date;
  while (!isBankDay(current)) current = addDays(current, 1);
  for (let left = count; left > 0; left -= 1) {
    do current = addDays(current, 1);
    while (!isBankDay(current));
  }
  return current;
}

/** The nth bank day before a date. */
export function subtractBankDays(date: CalendarDate, count: number): CalendarDate {
  invariant(Number.isInteger(count) && count >= 1, "bank days before a date are counted from one");
  let current = date;
  for (let left = count; left > 0; left -= 1) {
    do current = addDays(current, -1);
    while (!isBankDay(current));
  }
  return current;
}

/** Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const dayIndex = h + l - 7 * m + 114;
  const month = String(Math.floor(dayIndex / 31)).padStart(2, "0");
  const day = String((dayIndex % 31) + 1).padStart(2, "0");
  return calendarDate(`${String(year).padStart(4, "0")}-${month}-${day}`);
}
