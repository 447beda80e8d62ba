import { Temporal } from "temporal-polyfill";
import { type CalendarDate, calendarDate } from "./calendar-date";

/** The calendar date that an instant falls on in an IANA zone ("Europe/Paris"). Throws on an unknown zone. */
export function dateInZone(instant: Date, timeZone: string): CalendarDate {
  return calendarDate(zoned(instant, timeZone).toPlainDate().toString());
}

/** Hour (0 to 23) and minute on the wall clock of an IANA zone. */
export function wallClockInZone(
  instant: Date,
  timeZone: string,
): Readonly<{ hour: number; minute: number }> {
  const { hour, minute } = zoned(instant, timeZone);
  return { hour, minute };
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
