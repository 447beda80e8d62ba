import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ScheduledInstalment } from "../terms";
import type { ChangeFacts } from "./facts";

type Schedules = Readonly<{
  before: readonly ScheduledInstalment[];
  after: readonly ScheduledInstalment[];
}>;

/**
 * The last day on which a plan's newest change can be undone, or null where it cannot any more: nothing that it changed may
 * have been begun, and all its dates, the old and the new ones, must still be open. `early`: the instalment that was put
 * in for money paid early; it goes without a trace in the collection.
 */
export function undoableUntil(
  change: Schedules & Readonly<{ early: number | null }>,
  facts: ChangeFacts,
): CalendarDate | null {
  const touched = changedNumbers(change).filter((number) => number !== change.early);
  const isUntouched = facts.instalments
    .filter(({ number }) => touched.includes(number))
    .every(({ collection }) => collection === "none");
  const dates = [...change.before, ...change.after]
    .filter(({ number }) => touched.includes(number))
    .map(({ dueOn }) => dueOn)
    .toSorted();
  const [first] = dates;
  if (!(first && isUntouched) || first <= facts.today) return null;
  const last = dates.map(facts.lastChangeOn).toSorted()[0];
  return last !== undefined && facts.today <= last ? last : null;
}

/** The numbers whose date or amount is not the same before and after, or that are there only once. */
export function changedNumbers({ before, after }: Schedules): number[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((number) => was.get(number) !== is.get(number))
    .toSorted((a, b) => a - b);
}

const wordsOf = (instalments: readonly ScheduledInstalment[]) =>
  new Map(
    instalments.map(({ number, dueOn, amount }) => [number, `${dueOn} ${amount.amountMinor}`]),
  );
