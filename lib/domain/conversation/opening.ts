// When somebody answers in the chat: full hours on the creditor's own clock, on days on which it is open.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays, dayOfWeek } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone, hourOfDayMs } from "@/lib/domain/calendar/in-zone";

/** Creditor.policy.chat. */
export type ChatHours = Readonly<{
  /** ISO days of the week, 1 is Monday. */
  days: readonly number[];
  fromHour: number;
  /** Not part of it. */
  untilHour: number;
}>;

/** No creditor is closed for longer. */
const DAYS_LOOKED_AHEAD = 31;

/**
 * Whether somebody is there at an instant, until when, and else from when on; in milliseconds since 1970. `fromMs` is null
 * where no day within a month is open.
 */
export function opening(input: {
  now: Date;
  timeZone: string;
  hours: ChatHours;
  isClosed: (date: CalendarDate) => boolean;
}): { isOpen: true; untilMs: number } | { isOpen: false; fromMs: number | null } {
  const { now, timeZone, hours, isClosed } = input;
  const today = dateInZone(now, timeZone);
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    const date = addDays(today, ahead);
    if (!hours.days.includes(dayOfWeek(date)) || isClosed(date)) continue;
    const fromMs = hourOfDayMs(date, hours.fromHour, timeZone);
    const untilMs = hourOfDayMs(date, hours.untilHour, timeZone);
    if (now.getTime() >= untilMs) continue;
    return now.getTime() >= fromMs ? { isOpen: true, untilMs } : { isOpen: false, fromMs };
  }
  return { isOpen: false, fromMs: null };
}
