// The few letters that fit in a calendar tile, where lib/domain/calendar/format-date writes in full.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { keepEach } from "@/lib/domain/keep-each";

export interface ShortDate {
  /** "déc." */
  month: string;
  /** "5" */
  day: string;
}

const formatterOf = keepEach(
  (locale: string, part: "month" | "day") =>
    new Intl.DateTimeFormat(locale, {
      ...(part === "month" ? { month: "short" } : { day: "numeric" }),
      timeZone: "UTC",
    }),
);

/** Day and month of a calendar date as the locale abbreviates them. */
export function shortDate(date: CalendarDate, locale: string): ShortDate {
  const noon = new Date(`${date}T12:00:00Z`);
  const write = (part: "month" | "day") => formatterOf(locale, part).format(noon);
  return { month: write("month"), day: write("day") };
}
