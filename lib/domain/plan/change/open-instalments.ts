import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { isPositive } from "@/lib/domain/money/money";
import type { ScheduledInstalment } from "../terms";
import type { ChangeableInstalment, ChangeFacts } from "./facts";

/** Nothing due on this day has been announced or is about to be taken. */
export const isOpenDate = (on: CalendarDate, { today, lastChangeOn }: ChangeFacts): boolean =>
  on > today && today <= lastChangeOn(on);

/** Not begun and not about to be: whether it is already covered by money paid early or not. */
export const isAhead = (instalment: ChangeableInstalment, facts: ChangeFacts): boolean =>
  instalment.collection === "none" && isOpenDate(instalment.dueOn, facts);

/** What is to be paid and may still be changed: the end of the schedule. */
export const openInstalments = (facts: ChangeFacts): ChangeableInstalment[] =>
  facts.instalments.filter((each) => isPositive(each.left) && isAhead(each, facts));

/** The open ones of which nothing is paid yet. */
export const wholeInstalments = (facts: ChangeFacts): ChangeableInstalment[] =>
  openInstalments(facts).filter(({ left, amount }) => left.amountMinor === amount.amountMinor);

/** The first day on which something may be set to be taken. */
export function earliestDate(facts: ChangeFacts): CalendarDate {
  let day = addDays(facts.today, 1);
  while (!isOpenDate(day, facts)) day = addDays(day, 1);
  return day;
}

const scheduled = ({ number, dueOn, amount }: ScheduledInstalment): ScheduledInstalment => ({
  ...{ number, dueOn, amount },
});

/** The schedule with some of its instalments replaced by others, in the order of the dates. */
export function replaceInstalments(
  { instalments }: Pick<ChangeFacts, "instalments">,
  gone: readonly ScheduledInstalment[],
  put: readonly ScheduledInstalment[],
): ScheduledInstalment[] {
  const numbers = new Set(gone.map(({ number }) => number));
  const kept = instalments.filter(({ number }) => !numbers.has(number)).map(scheduled);
  return [...kept, ...put.map(scheduled)].toSorted(byDate);
}

/** Two on one day keep the order of their numbers. */
export function byDate(a: ScheduledInstalment, b: ScheduledInstalment): number {
  if (a.dueOn === b.dueOn) return a.number - b.number;
  return a.dueOn < b.dueOn ? -1 : 1;
}

/** A schedule's total; the same before and after any change. */
export const totalMinor = (instalments: readonly ScheduledInstalment[]): bigint =>
  instalments.reduce((sum, { amount }) => sum + amount.amountMinor, 0n);
