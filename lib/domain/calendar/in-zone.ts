import { Temporal } from "temporal-polyfill";
import { type CalendarDate, calendarDate } from "./calendar-date";

/** The calendar date that an instant falls on in an IANA zone ("Europe/Paris"). Throws on an unknown zone. */
export function dateInZone(instant: Date, timeZone: string): CalendarDate {
  return calendarDate(zoned(instant, timeZone).toPlainDate().toString());
}

/** When a day begins in a zone, in milliseconds since 1970. Also where the clocks change at midnight. */
export function startOfDayMs(date: CalendarDate, timeZone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).epochMilliseconds;
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

/** When a clock on the wall of a zone shows a full hour of a day (24 is the next midnight), in milliseconds since 1970. */
export function hourOfDayMs(date: CalendarDate, hour: number, timeZone: string): number {
  const time = Temporal.PlainDate.from(date).toPlainDateTime().add({ hours: hour });
  return time.toZonedDateTime(timeZone).epochMilliseconds;
}
