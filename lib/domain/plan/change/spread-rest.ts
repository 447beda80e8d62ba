// The rest of a plan over other dates or in other amounts. Never a cent more or less.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addMonths } from "@/lib/domain/calendar/date-arithmetic";
import { nextOccurrence } from "@/lib/domain/calendar/occurrence";
import { compareMoney, minMoney } from "@/lib/domain/money/compare-money";
import { type Money, money } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { countInstalments, INSTALMENTS_MAX } from "../build-schedule";
import type { PlanTerms, ScheduledInstalment } from "../terms";
import type { ChangeFacts } from "./facts";
import { totalMinor } from "./open-instalments";
import type { ChangeRefusal } from "./wish";

/**
 * The same money in instalments of another amount, on the dates given and then on those that follow. Numbers are kept
 * as far as they go; no number is ever used again. Errors: `instalment_too_small`, `too_long`.
 */
export function spreadRest(
  rest: readonly ScheduledInstalment[],
  terms: PlanTerms,
  dates: readonly [CalendarDate, ...CalendarDate[]],
  facts: ChangeFacts,
): Result<ScheduledInstalment[], ChangeRefusal> {
  const { limits } = facts;
  const total = money(totalMinor(rest), terms.total.currency);
  const instalment = minMoney(terms.instalment, total);
  if (compareMoney(instalment, minMoney(limits.instalmentMin, total)) < 0) {
    return err("instalment_too_small");
  }
  const count = countInstalments(total, instalment, limits.paymentMin);
  if (count > BigInt(INSTALMENTS_MAX)) return err("too_long");
  const amounts = amountsOf(total, instalment, Number.parseInt(count.toString(), 10));
  const days = daysOf(amounts.length, dates, terms);
  if ((days.at(-1) ?? dates[0]) > latestEnd(facts)) return err("too_long");
  const spare = amounts.slice(rest.length).map((_, index) => facts.nextNumber + index);
  const numbers = [...rest.map(({ number }) => number), ...spare];
  return ok(
    amounts.flatMap((amount, index) => {
      const [number, dueOn] = [numbers[index], days[index]];
      return number === undefined || dueOn === undefined ? [] : [{ number, dueOn, amount }];
    }),
  );
}

/** Full instalments and a last one with the remainder, as a new plan has them. */
function amountsOf(total: Money, instalment: Money, count: number): Money[] {
  const beforeLastMinor = instalment.amountMinor * BigInt(count - 1);
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? money(total.amountMinor - beforeLastMinor, total.currency) : instalment,
  );
}

function daysOf(
  count: number,
  dates: readonly [CalendarDate, ...CalendarDate[]],
  terms: PlanTerms,
): CalendarDate[] {
  const days = dates.slice(0, count);
  let last = days.at(-1) ?? dates[0];
  while (days.length < count) {
    last = nextOccurrence(last, terms);
    days.push(last);
  }
  return days;
}

/** A plan may end as late as it does now, or as late as the creditor's longest plan would. */
function latestEnd({ terms, instalments, limits }: ChangeFacts): CalendarDate {
  const longest = addMonths(terms.firstOn, limits.monthsMax);
  const now = instalments.at(-1)?.dueOn ?? longest;
  return now > longest ? now : longest;
}
