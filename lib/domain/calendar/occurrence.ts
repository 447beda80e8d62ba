import { invariant } from "@/lib/domain/invariant";
import { type CalendarDate, calendarDate } from "./calendar-date";
import { addDays, addMonths, dayOfWeek, daysBetween } from "./date-arithmetic";
import type { PlanFrequency } from "./frequency";

export type Recurrence = Readonly<{
  firstOn: CalendarDate;
  frequency: PlanFrequency;
  /** Day of the month, 1 to 28, of a monthly recurrence; null keeps the day of the first date. */
  payDay: number | null;
}>;

const DAYS: Readonly<Record<Exclude<PlanFrequency, "monthly">, number>> = {
  weekly: 7,
  fortnightly: 14,
  four_weekly: 28,
};

/**
 * The nth date of a recurrence, counted from 0, which is always firstOn. Monthly dates after it fall on the pay
 * day of the months that follow; each is computed from the first, so that a short month shifts no later date.
 */
export function occurrenceOn(recurrence: Recurrence, index: number): CalendarDate {
  const { firstOn, frequency, payDay } = recurrence;
  invariant(Number.isInteger(index) && index >= 0, "occurrences are counted from 0");
  if (index === 0) return firstOn;
  if (frequency !== "monthly") return addDays(firstOn, DAYS[frequency] * index);
  const date = addMonths(firstOn, index);
  return payDay === null ? date : withDay(date, payDay);
}

/** The first date on or after another that falls on the given day of the month, 1 to 28. */
export function nextPayDay(from: CalendarDate, payDay: number): CalendarDate {
  const sameMonth = withDay(from, payDay);
  return sameMonth >= from ? sameMonth : addMonths(sameMonth, 1);
}

/** The given day of the month that lies closest to a date, the later one where two are as close. */
export function nearestPayDay(to: CalendarDate, payDay: number): CalendarDate {
  const after = nextPayDay(to, payDay);
  const before = addMonths(after, -1);
  return daysBetween(before, to) < daysBetween(to, after) ? before : after;
}

/** The given day of the week (ISO, 1 is Monday) that lies closest to a date: at most three days away. */
export function nearestWeekday(to: CalendarDate, weekday: number): CalendarDate {
  invariant(Number.isInteger(weekday) && weekday >= 1 && weekday <= 7, "a weekday is from 1 to 7");
  return addDays(to, ((weekday - dayOfWeek(to) + 10) % 7) - 3);
}

/** The date that follows another in a recurrence, also where that one was moved off its day. */
export function nextOccurrence(
  after: CalendarDate,
  { frequency, payDay }: Pick<Recurrence, "frequency" | "payDay">,
): CalendarDate {
  if (frequency !== "monthly") return addDays(after, DAYS[frequency]);
  const month = addMonths(after, 1);
  return payDay === null ? month : nearestPayDay(month, payDay);
}

function withDay(date: CalendarDate, day: number): CalendarDate {
  invariant(Number.isInteger(day) && day >= 1 && day <= 28, "a pay day is from 1 to 28");
  return calendarDate(`${date.slice(0, 8)}${String(day).padStart(2, "0")}`);
}
