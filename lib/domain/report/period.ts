// The days that a report is about, and the parts of time that it adds up by. Days are the creditor's.
import { Temporal } from "temporal-polyfill";
import {
  type CalendarDate,
  calendarDate,
  isCalendarDate,
} from "@/lib/domain/calendar/calendar-date";
import { addDays, addMonths, dayOfWeek, daysBetween } from "@/lib/domain/calendar/date-arithmetic";

export const UNITS = ["day", "week", "month"] as const;
export type Unit = (typeof UNITS)[number];

/** Days, both included. */
export type ReportPeriod = Readonly<{ from: CalendarDate; to: CalendarDate; unit: Unit }>;

/** A year and a day: what a report reads stays bounded. */
export const PERIOD_DAYS_MAX = 366;
const PERIOD_DAYS_DEFAULT = 30;
/** Beyond so many days the parts are too many to be read; the next larger unit takes their place. */
const DAYS_MAX: Readonly<Record<Unit, number>> = { day: 62, week: 366, month: PERIOD_DAYS_MAX };

type Asked = Readonly<{
  from?: string | undefined;
  to?: string | undefined;
  unit?: string | undefined;
}>;

/**
 * The period of an address. Anything may stand there: without two days in their order it is the last thirty days, and what is
 * too long loses its beginning, and what is to come its end.
 */
export function readPeriod(asked: Asked, today: CalendarDate): ReportPeriod {
  const day = (text: string | undefined) =>
    text !== undefined && isCalendarDate(text) ? calendarDate(text) : null;
  const last = day(asked.to) ?? today;
  const to = last < today ? last : today;
  const usual = addDays(to, 1 - PERIOD_DAYS_DEFAULT);
  const earliest = addDays(to, 1 - PERIOD_DAYS_MAX);
  const wished = day(asked.from) ?? usual;
  const inOrder = wished <= to ? wished : usual;
  const from = inOrder < earliest ? earliest : inOrder;
  return { from, to, unit: unitFor(asked.unit, daysBetween(from, to) + 1) };
}

function unitFor(asked: string | undefined, days: number): Unit {
  const fitting = UNITS.filter((unit) => days <= DAYS_MAX[unit]);
  return fitting.find((unit) => unit === asked) ?? fitting[0] ?? "month";
}

/** The first day of each part of a period, from the one that its first day is in. Weeks begin on Monday. */
export function partsOf({ from, to, unit }: ReportPeriod): CalendarDate[] {
  const parts: CalendarDate[] = [];
  for (let first = startOf(from, unit); first <= to; first = next(first, unit)) parts.push(first);
  return parts;
}

function startOf(date: CalendarDate, unit: Unit): CalendarDate {
  if (unit === "day") return date;
  if (unit === "week") return addDays(date, 1 - dayOfWeek(date));
  return calendarDate(Temporal.PlainDate.from(date).with({ day: 1 }).toString());
}

function next(first: CalendarDate, unit: Unit): CalendarDate {
  if (unit === "month") return addMonths(first, 1);
  return addDays(first, unit === "day" ? 1 : 7);
}
