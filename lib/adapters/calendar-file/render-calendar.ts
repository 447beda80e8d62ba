import "server-only";
import icalendar, { ICalCalendarMethod } from "ical-generator";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** A day in a person's calendar, already in their words. */
export type CalendarDay = {
  /** The same for the same occasion whenever it is read, so that a date that moves is moved and not doubled. */
  id: string;
  on: CalendarDate;
  title: string;
  /** Told on the day before. */
  isToCome: boolean;
};

/** Nine in the morning of the day before. */
const ALARM_SECONDS_BEFORE = 15 * 3600;
/** How often a program that follows the calendar is to read it again (RFC 7986, 5.7): what is changed today is seen today. */
const REFRESH_SECONDS = 6 * 3600;

/** A calendar in iCalendar (RFC 5545): whole days without times or zones. `name` is what programs show it as. */
export function renderCalendar(calendar: {
  name: string;
  days: readonly CalendarDay[];
  writtenAt: Date;
}): string {
  const { name, days, writtenAt } = calendar;
  const file = icalendar({
    ...{ name, method: ICalCalendarMethod.PUBLISH, ttl: REFRESH_SECONDS },
    prodId: { company: "Quittance", product: "Plan", language: "FR" },
  });
  for (const { id, on, title, isToCome } of days) {
    const event = file.createEvent({
      ...{ id, summary: title, stamp: writtenAt, allDay: true },
      // Read by its UTC date, whatever zone the server is in.
      start: new Date(`${on}T00:00:00Z`),
    });
    if (isToCome) event.createAlarm({ triggerBefore: ALARM_SECONDS_BEFORE, description: title });
  }
  return file.toString();
}
