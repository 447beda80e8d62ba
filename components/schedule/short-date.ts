// The few letters that fit in a calendar tile, where lib/domain/calendar/format-date writes in full.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

export interface ShortDate {
  /** "déc." */
  month: string;
  /** "5" */
  day: string;
}

/** Day and month of a calendar date as the locale abbreviates them. */
export function shortDate(date: CalendarDate, locale: string): ShortDate {
  const noon = new Date(`${date}T12:00:00Z`);
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(noon);
  return { month: write({ month: "short" }), day: write({ day: "numeric" }) };
}
