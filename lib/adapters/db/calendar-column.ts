import "server-only";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar/calendar-date";

/** The calendar date of a `date` column, which the driver hands over as midnight UTC. */
export const dateOf = (column: Date): CalendarDate =>
  calendarDate(column.toISOString().slice(0, 10));

/** A calendar date as the driver wants it for a `date` column. */
export const columnOf = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);
