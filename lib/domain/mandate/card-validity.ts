import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays, addMonths } from "@/lib/domain/calendar/date-arithmetic";

/** A person has this long to give another card before theirs expires. */
const WARNING_DAYS = 30;

/** A card is good until the end of the month that stands on it. */
export function validUntil({ year, month }: { year: number; month: number }): CalendarDate {
  const first = calendarDate(`${year}-${String(month).padStart(2, "0")}-01`);
  return addDays(addMonths(first, 1), -1);
}

/** Whose card is good until this day or less is warned on `today`. */
export const warnedIfValidUntil = (today: CalendarDate): CalendarDate =>
  addDays(today, WARNING_DAYS);
