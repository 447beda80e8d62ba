import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays, addMonths, dayOfWeek } from "@/lib/domain/calendar/date-arithmetic";
import type { PlanFrequency } from "@/lib/domain/calendar/frequency";
import { nearestPayDay, nearestWeekday, occurrenceOn } from "@/lib/domain/calendar/occurrence";
import { fromMonthly, toMonthly } from "@/lib/domain/calendar/to-monthly";
import { err, ok, type Result } from "@/lib/domain/result";
import type { PlanTerms, ScheduledInstalment } from "../terms";
import type { ChangedPlan, ChangeFacts } from "./facts";
import {
  isOpenDate,
  openInstalments,
  replaceInstalments,
  wholeInstalments,
} from "./open-instalments";
import { spreadRest } from "./spread-rest";
import type { ChangeRefusal } from "./wish";

type Wish = { frequency: PlanFrequency; payDay: number; weekday: number | null };

/**
 * Another day of the month or of the week, or another rhythm, for all that is still to come. With another rhythm the same money a month is
 * paid. Errors: `rhythm_same`, `rhythm_changed_already` (the last such change has not come to its first date),
 * `pay_day_outside`, `nothing_to_change`, `instalment_too_small`, `too_long`.
 */
export function changeRhythm(wish: Wish, facts: ChangeFacts): Result<ChangedPlan, ChangeRefusal> {
  const allowed = mayChangeRhythm(facts);
  if (!allowed.ok) return allowed;
  const terms = termsOf(wish, facts);
  const { payDays } = facts.limits;
  if (terms.payDay !== null && (terms.payDay < payDays.from || terms.payDay > payDays.to)) {
    return err("pay_day_outside");
  }
  if (terms.frequency !== facts.terms.frequency) return inOtherRhythm(terms, wish, facts);
  if (isSameDay(terms, wish, facts)) return err("rhythm_same");
  return ok(onOtherDays(terms, wish, facts));
}

function isSameDay({ frequency, payDay }: PlanTerms, { weekday }: Wish, facts: ChangeFacts) {
  if (frequency === "monthly") return payDay === facts.terms.payDay;
  const [first] = openInstalments(facts);
  return weekday === null || (first !== undefined && dayOfWeek(first.dueOn) === weekday);
}

/** Whether the rhythm may be changed now. Errors: `nothing_to_change`, `rhythm_changed_already`. */
export function mayChangeRhythm(facts: ChangeFacts): Result<null, ChangeRefusal> {
  if (wholeInstalments(facts).length === 0) return err("nothing_to_change");
  // One after the other they could put a payment off for ever.
  const isFresh = facts.changes.some(
    ({ kind, setsOn }) => kind === "rhythm" && setsOn !== null && setsOn >= facts.today,
  );
  return isFresh ? err("rhythm_changed_already") : ok(null);
}

function termsOf({ frequency, payDay }: Wish, { terms }: ChangeFacts): PlanTerms {
  const isMonthly = frequency === "monthly";
  if (frequency === terms.frequency) return { ...terms, payDay: isMonthly ? payDay : null };
  const monthly = toMonthly(terms.instalment, terms.frequency, "half_even");
  return {
    ...{ ...terms, frequency, payDay: isMonthly ? payDay : null },
    instalment: fromMonthly(monthly, frequency, "up"),
  };
}

/** Numbers and amounts stay; only the days change. */
function onOtherDays(terms: PlanTerms, wish: Wish, facts: ChangeFacts): ChangedPlan {
  const open = openInstalments(facts);
  const moved = open.map((each, index) => ({
    ...each,
    dueOn: occurrenceOn({ ...terms, firstOn: firstDay(open, terms, wish, facts) }, index),
  }));
  return { terms, instalments: replaceInstalments(facts, open, moved), number: null };
}

function inOtherRhythm(
  terms: PlanTerms,
  wish: Wish,
  facts: ChangeFacts,
): Result<ChangedPlan, ChangeRefusal> {
  const whole = wholeInstalments(facts);
  const rest = spreadRest(whole, terms, [firstDay(whole, terms, wish, facts)], facts);
  if (!rest.ok) return rest;
  return ok({ terms, instalments: replaceInstalments(facts, whole, rest.value), number: null });
}

/** The new day that lies closest to the date of now, still free and after what stays. */
function firstDay(
  [first]: readonly ScheduledInstalment[],
  { payDay }: PlanTerms,
  { weekday }: Wish,
  facts: ChangeFacts,
): CalendarDate {
  const now = first?.dueOn ?? facts.today;
  const before = facts.instalments.findLast(({ dueOn }) => dueOn < now);
  const isFree = (date: CalendarDate) =>
    isOpenDate(date, facts) && (!before || date > before.dueOn);
  if (payDay !== null) {
    const closest = nearestPayDay(now, payDay);
    return isFree(closest) ? closest : addMonths(closest, 1);
  }
  if (weekday === null) return now;
  const closest = nearestWeekday(now, weekday);
  return isFree(closest) ? closest : addDays(closest, 7);
}
