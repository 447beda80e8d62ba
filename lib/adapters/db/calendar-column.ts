import "server-only";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar/calendar-date";

/** The calendar date of a `date` column, which the driver hands over as midnight UTC. */
export const dateOf = (column: Date): CalendarDate =>
  calendarDate(column.toISOString().slice(0, 10));
