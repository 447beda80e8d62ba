// When somebody can be called back: times on the creditor's own clock, from which the person chooses one.
import { Temporal } from "temporal-polyfill";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays, dayOfWeek } from "@/lib/domain/calendar/date-arithmetic";

/** When the creditor calls back (Creditor.policy.callback). */
export type CallbackHours = Readonly<{
  /** ISO days of the week, 1 is Monday. */
  days: readonly number[];
  fromHour: number;
  /** Not part of it. */
  untilHour: number;
  slotHours: number;
  /** How many open days are offered. */
  daysOffered: number;
  /** A slot that begins sooner is not offered: somebody has to see the request. */
  noticeMinutes: number;
}>;

/** Full hours of a day in the creditor's zone; `untilHour` is not part of it. */
export type CallbackSlot = Readonly<{ on: CalendarDate; fromHour: number; untilHour: number }>;

/** No creditor is closed for longer. */
const DAYS_LOOKED_AHEAD = 31;

/** The slots that are offered at an instant, the earliest first; a day of which none is left counts for nothing. */
export function callbackSlots(input: {
  now: Date;
  timeZone: string;
  hours: CallbackHours;
  isClosed: (date: CalendarDate) => boolean;
}): CallbackSlot[] {
  const { now, timeZone, hours, isClosed } = input;
  const earliest = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .add({ minutes: hours.noticeMinutes });
  const first = calendarDate(earliest.toPlainDate().toString());
  const earliestHour = earliest.hour + (earliest.minute > 0 || earliest.second > 0 ? 1 : 0);
  return Array.from({ length: DAYS_LOOKED_AHEAD }, (_, days) => addDays(first, days))
    .filter((date) => hours.days.includes(dayOfWeek(date)) && !isClosed(date))
    .map((on) => slotsOf(on, hours).filter((slot) => on > first || slot.fromHour >= earliestHour))
    .filter((slots) => slots.length > 0)
    .slice(0, hours.daysOffered)
    .flat();
}

function slotsOf(on: CalendarDate, { fromHour, untilHour, slotHours }: CallbackHours) {
  const slots: CallbackSlot[] = [];
  for (let hour = fromHour; hour + slotHours <= untilHour; hour += slotHours) {
    slots.push({ on, fromHour: hour, untilHour: hour + slotHours });
  }
  return slots;
}

/** When a slot begins and ends, in milliseconds since 1970. */
export function slotBounds({ on, fromHour, untilHour }: CallbackSlot, timeZone: string) {
  const at = (hour: number) =>
    Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime: { hour } })
      .epochMilliseconds;
  return { startsAtMs: at(fromHour), endsAtMs: at(untilHour) };
}

/** As a form posts a slot: "2026-11-30T09". */
export const slotKey = ({ on, fromHour }: CallbackSlot): string =>
  `${on}T${String(fromHour).padStart(2, "0")}`;
