// What may be changed of a plan in tests of the domain: a creditor's usual rules, a card, and a budget with room.
import { addBankDays, subtractBankDays } from "@/lib/domain/calendar/bank-days";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPositive, money } from "@/lib/domain/money/money";
import { buildSchedule } from "@/lib/domain/plan/build-schedule";
import type { changePlan } from "@/lib/domain/plan/change/change-plan";
import type { ChangeFacts } from "@/lib/domain/plan/change/facts";
import { planProgress } from "@/lib/domain/plan/progress";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";

export const euros = (amountMinor: bigint) => money(amountMinor, "EUR");

const CUT_OFF_BANK_DAYS = 3;

export type Plan = { terms: PlanTerms; instalments: readonly ScheduledInstalment[] };

/** A plan of which so much is paid, on a day. */
export function factsOf(
  { terms, instalments }: Plan,
  paidMinor: bigint,
  today: CalendarDate,
  more: Partial<ChangeFacts> = {},
): ChangeFacts {
  const progress = planProgress(instalments, euros(paidMinor), today);
  return {
    ...{ terms, today, arrived: euros(paidMinor), onItsWay: euros(0n), changes: [] },
    instalments: progress.instalments.map((each) => ({
      ...each,
      // As a collection that runs on its days would have it.
      collection: !isPositive(each.left) && each.dueOn <= today ? "over" : "none",
    })),
    rules: { moveDaysMax: 14, movesPerInstalmentMax: 1, paidPerSkip: 6 },
    limits: {
      ...{ monthsMax: 24, instalmentMin: euros(1_000n), firstPaymentWithinDays: 30 },
      ...{ payDays: { from: 1, to: 28 }, paymentMin: euros(100n) },
    },
    takenOn: (dueOn) => addBankDays(dueOn, 0),
    lastChangeOn: (dueOn) => subtractBankDays(addBankDays(dueOn, 0), CUT_OFF_BANK_DAYS),
    nextNumber: Math.max(...instalments.map(({ number }) => number)) + 1,
    affordable: euros(30_000n),
    ...more,
  };
}

const terms: PlanTerms = {
  ...{ total: euros(60_000n), instalment: euros(6_000n), frequency: "monthly", payDay: 5 },
  firstOn: calendarDate("2026-05-05"),
};
/** Ten times 60.00 on the fifth, from May. */
export const jean: Plan = { terms, instalments: buildSchedule(terms, euros(100n)) };
export const today = calendarDate("2026-11-23");
/** Seven of ten are paid: the next ones are due on 5 December, January and February. */
export const facts = factsOf(jean, 42_000n, today);
/** The dates of what a change leaves after the seven that are paid, or why it is not made. */
export const datesOf = (changed: ReturnType<typeof changePlan>) =>
  changed.ok ? changed.value.instalments.slice(7).map(({ dueOn }) => dueOn) : changed.error;
export const amountsOf = (changed: ReturnType<typeof changePlan>) =>
  changed.ok
    ? changed.value.instalments.slice(7).map(({ amount }) => amount.amountMinor)
    : changed.error;
export const on = calendarDate;
