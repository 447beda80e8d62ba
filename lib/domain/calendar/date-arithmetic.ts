import { Temporal } from "temporal-polyfill";
import { type CalendarDate, calendarDate } from "./calendar-date";

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(Temporal.PlainDate.from(date).add({ days }).toString());
}

/** Same day so many months on; where that month is shorter, its last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return calendarDate(Temporal.PlainDate.from(date).add({ months }).toString());
}

/** How many days later the second date is; negative where it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function yearOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).year;
}
