import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { minMoney } from "@/lib/domain/money/compare-money";
import { type Money, money } from "@/lib/domain/money/money";
import { type CollectedBy, mayBegin } from "./collection-day";
import type { CollectionState } from "./collection-state";

/** An instalment and what earlier payments leave of it. */
export type OpenInstalment = Readonly<{ number: number; dueOn: CalendarDate; left: Money }>;

export type DueInstalment = Readonly<{
  number: number;
  /** From 1. */
  attempt: number;
  amount: Money;
}>;

/** What to collect on a day from a plan: the earliest instalment whose day has come, or null where none has. */
export function chooseInstalment(
  input: Readonly<{
    /** In the order of their numbers. */
    instalments: readonly OpenInstalment[];
    states: readonly CollectionState[];
    by: CollectedBy;
    today: CalendarDate;
    /** What may be paid at all: never more is taken. */
    payable: Money;
    /** The least that can be taken at once. A smaller rest goes with the next instalment. */
    minimum: Money;
  }>,
): DueInstalment | null {
  const { instalments, states, by, today, payable, minimum } = input;
  let restsMinor = 0n;
  for (const { number, dueOn, left } of instalments) {
    if (left.amountMinor === 0n) continue;
    const state = states.find((known) => known.number === number);
    if (!(state ? isSet(state, today) : mayBegin(dueOn, by, today))) continue;
    const wanted = money(left.amountMinor + restsMinor, left.currency);
    const amount = minMoney(wanted, payable);
    const attempt = (state?.attempts ?? 0) + 1;
    if (amount.amountMinor >= minimum.amountMinor) return { number, attempt, amount };
    restsMinor = wanted.amountMinor;
  }
  return null;
}

/** What was begun or settled once is begun again only on a day that was set and told. */
function isSet({ status, nextAttemptOn }: CollectionState, today: CalendarDate): boolean {
  switch (status) {
    case "retrying":
    case "awaiting_person":
    case "unresolved":
      return nextAttemptOn !== null && nextAttemptOn <= today;
    case "under_way":
    case "collected":
    case "settled_otherwise":
      return false;
  }
}
