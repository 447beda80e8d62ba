// The period of a statement of account: both days belong to it.
import { type CalendarDate, isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addMonths } from "@/lib/domain/calendar/date-arithmetic";

export type Period = Readonly<{ from: CalendarDate; to: CalendarDate }>;

export type PeriodProblem = Readonly<{
  field: "from" | "to";
  code: "from_invalid" | "from_in_future" | "to_invalid" | "period_reversed";
}>;

/** Outside of these nothing is ever booked, and a database's calendar may end. */
const FIRST_DAY = "1900-01-01";
const LAST_DAY = "2999-12-31";

const isDay = (text: string): text is CalendarDate =>
  isCalendarDate(text) && text >= FIRST_DAY && text <= LAST_DAY;

/** A period nobody asked for: the last twelve months. */
const DEFAULT_MONTHS = 12;

/** What was asked for. For a day that is missing the default stands in; where one is wrong, the default is shown with the problem. */
export function readPeriod(
  asked: Readonly<{ from?: string | undefined; to?: string | undefined }>,
  today: CalendarDate,
): Readonly<{ period: Period; problems: readonly PeriodProblem[] }> {
  const from = asked.from || addMonths(today, -DEFAULT_MONTHS);
  const to = asked.to || today;
  const period = { from: addMonths(today, -DEFAULT_MONTHS), to: today };
  if (!isDay(from)) return { period, problems: [{ field: "from", code: "from_invalid" }] };
  if (from > today) return { period, problems: [{ field: "from", code: "from_in_future" }] };
  if (!isDay(to)) return { period, problems: [{ field: "to", code: "to_invalid" }] };
  if (to < from) return { period, problems: [{ field: "to", code: "period_reversed" }] };
  return { period: { from, to }, problems: [] };
}

/** Nobody knows what will be owed on a day to come: a statement ends today at the latest. */
export function untilToday(
  { from, to }: Period,
  today: CalendarDate,
): Readonly<{ period: Period; isCut: boolean }> {
  const isCut = to > today;
  return { period: { from, to: isCut ? today : to }, isCut };
}
