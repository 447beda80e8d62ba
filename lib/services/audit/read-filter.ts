import "server-only";
import { z } from "zod";
import { AUDIT_ACTIONS } from "@/lib/domain/audit/action";
import { calendarDate, isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { startOfDayMs } from "@/lib/domain/calendar/in-zone";
import type { TrailFilter } from "./search-store";

const uuid = z.uuid();
const LAST_DAY = calendarDate("9999-12-31");

/** The filter of an address. Anything may stand there: what cannot be read is as if it were not there. */
export function readFilter(
  asked: Readonly<Record<string, string | undefined>>,
  timeZone: string,
): TrailFilter {
  const { actor, file, action, from, to } = asked;
  const day = (text: string | undefined) =>
    text && isCalendarDate(text) ? calendarDate(text) : null;
  const first = day(from);
  const last = day(to);
  return {
    actorId: actor && uuid.safeParse(actor).success ? actor : null,
    debtorId: file && uuid.safeParse(file).success ? file : null,
    action: AUDIT_ACTIONS.find((known) => known === action) ?? null,
    from: first && new Date(startOfDayMs(first, timeZone)),
    // The calendar's last day has no next one, and nothing has happened on it.
    until: last && last < LAST_DAY ? new Date(startOfDayMs(addDays(last, 1), timeZone)) : null,
  };
}
