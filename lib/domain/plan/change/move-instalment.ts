import { isBankDay } from "@/lib/domain/calendar/bank-days";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { isPositive } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ChangeableInstalment, ChangedPlan, ChangeFacts } from "./facts";
import { earliestDate, isOpenDate, replaceInstalments } from "./open-instalments";
import type { ChangeRefusal } from "./wish";

/**
 * Moves one instalment to another day, by no more than the creditor's days; one that was missed counts from today. The
 * order of the instalments stays. Errors: `instalment_unknown`, `instalment_paid`, `under_way`, `too_late`,
 * `moved_already`, `no_room` (no day is free for it), `date_outside`.
 */
export function moveInstalment(
  { number, to }: { number: number; to: CalendarDate },
  facts: ChangeFacts,
): Result<ChangedPlan, ChangeRefusal> {
  const dates = moveDates(number, facts);
  if (!dates.ok) return dates;
  const instalment = facts.instalments.find((each) => each.number === number);
  if (!(instalment && dates.value.includes(to))) return err("date_outside");
  const moved = [{ ...instalment, dueOn: to }];
  const instalments = replaceInstalments(facts, moved, moved);
  return ok({ terms: facts.terms, instalments, number });
}

/** The days to which an instalment may be moved, all of them bank days; at least one. Errors as above. */
export function moveDates(
  number: number,
  facts: ChangeFacts,
): Result<CalendarDate[], ChangeRefusal> {
  const index = facts.instalments.findIndex((each) => each.number === number);
  const instalment = facts.instalments[index];
  if (!instalment) return err("instalment_unknown");
  const refusal = refusalOf(instalment, facts);
  if (refusal) return err(refusal);
  const dates = daysFrom(...roomOf(instalment, index, facts)).filter(
    (day) => isBankDay(day) && day !== instalment.dueOn,
  );
  return dates.length > 0 ? ok(dates) : err("no_room");
}

function refusalOf(
  { number, left, dueOn, collection }: ChangeableInstalment,
  facts: ChangeFacts,
): ChangeRefusal | null {
  if (!isPositive(left)) return "instalment_paid";
  if (collection === "under_way") return "under_way";
  const isMissed = facts.takenOn(dueOn) < facts.today || collection === "waiting";
  if (!(isMissed || isOpenDate(dueOn, facts))) return "too_late";
  const moves = facts.changes.filter((made) => made.kind === "move" && made.number === number);
  return moves.length >= facts.rules.movesPerInstalmentMax ? "moved_already" : null;
}

/** First and last day that the rules leave: between the neighbours, and never so soon that it could not be undone. */
function roomOf(
  { dueOn }: ChangeableInstalment,
  index: number,
  facts: ChangeFacts,
): [CalendarDate, CalendarDate] {
  const { instalments, today, rules } = facts;
  const [before, after] = [instalments[index - 1], instalments[index + 1]];
  const earliest = [addDays(dueOn, -rules.moveDaysMax), earliestDate(facts)];
  if (before) earliest.push(addDays(before.dueOn, 1));
  const latest = [addDays(dueOn < today ? today : dueOn, rules.moveDaysMax)];
  if (after) latest.push(addDays(after.dueOn, -1));
  return [earliest.toSorted().at(-1) ?? dueOn, latest.toSorted()[0] ?? dueOn];
}

function daysFrom(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
