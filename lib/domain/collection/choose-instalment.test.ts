import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { PLAN_FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { occurrenceOn } from "@/lib/domain/calendar/occurrence";
import { money } from "@/lib/domain/money/money";
import { chooseInstalment, type OpenInstalment } from "./choose-instalment";
import { type CollectedBy, takenOn, targetDay } from "./collection-day";
import type { CollectionState } from "./collection-state";

const euros = (minor: bigint) => money(minor, "EUR");
const minimum = euros(100n);
const HOUR_MS = 3_600_000;
const day = calendarDate("2026-12-07");

const instalments = (...leftMinor: bigint[]): OpenInstalment[] =>
  leftMinor.map((left, index) => ({
    ...{ number: index + 1, dueOn: addDays(day, index * 7), left: euros(left) },
  }));
const state = (number: number, rest: Partial<CollectionState> = {}): CollectionState => ({
  ...{ number, status: "unresolved", attempts: 1, nextAttemptOn: null, reason: null, ...rest },
});
const choose = (open: OpenInstalment[], rest = {}) =>
  chooseInstalment({
    ...{ instalments: open, states: [], by: "card", today: day, payable: euros(99_999n), minimum },
    ...rest,
  });

describe("what is collected", () => {
  it("is the rest of the earliest instalment whose day has come", () => {
    expect(choose(instalments(0n, 4000n))).toBeNull();
    expect(choose(instalments(1500n, 4000n))).toMatchObject({ number: 1, amount: euros(1500n) });
    const later = { today: addDays(day, 7) };
    expect(choose(instalments(0n, 4000n), later)).toMatchObject({ number: 2, attempt: 1 });
  });

  it("is never more than may be paid", () => {
    const payable = euros(700n);
    expect(choose(instalments(4000n), { payable })).toMatchObject({ amount: payable });
    expect(choose(instalments(4000n), { payable: euros(50n) })).toBeNull();
  });

  it("takes a rest that is too small for a payment with the next instalment", () => {
    const later = { today: addDays(day, 7) };
    expect(choose(instalments(40n, 4000n))).toBeNull();
    expect(choose(instalments(100n))).toMatchObject({ amount: minimum });
    expect(choose(instalments(1n, 4000n), later)).toMatchObject({ amount: euros(4001n) });
    expect(choose(instalments(40n, 4000n), later)).toMatchObject({
      ...{ number: 2, amount: euros(4040n) },
    });
  });

  it("is tried again on the day that was set, and never what was settled or left to the person", () => {
    const retrying = state(1, { status: "retrying", nextAttemptOn: addDays(day, 2) });
    const open = instalments(4000n);
    expect(choose(open, { states: [retrying] })).toBeNull();
    const then = { states: [retrying], today: addDays(day, 2) };
    expect(choose(open, then)).toMatchObject({ number: 1, attempt: 2 });
    for (const status of ["under_way", "collected", "settled_otherwise", "unresolved"] as const) {
      expect(choose(open, { states: [state(1, { status })] })).toBeNull();
    }
  });
});

/** The days that an hourly job sees in two years, beginning some minutes after the hour. */
function daysOfRounds(zone: string, minute: number): CalendarDate[] {
  // Four clock changes, a leap day and two year ends.
  const fromMs = Date.UTC(2027, 2, 1, 0, minute);
  const rounds = Array.from({ length: 24 * 735 }, (_, hour) =>
    dateInZone(new Date(fromMs + hour * HOUR_MS), zone),
  );
  return [...new Set(rounds)];
}

/** Lives through days as the job does; answers on which days each instalment was begun. */
function live(days: readonly CalendarDate[], dates: readonly CalendarDate[], by: CollectedBy) {
  const begun = new Map<number, CalendarDate>();
  for (const today of days) {
    const chosen = chooseInstalment({
      instalments: dates.map((dueOn, index) => ({
        ...{ number: index + 1, dueOn, left: euros(begun.has(index + 1) ? 0n : 5000n) },
      })),
      states: [...begun.keys()].map((number) => state(number, { status: "collected" })),
      ...{ by, today, payable: euros(1_000_000n), minimum },
    });
    if (!chosen) continue;
    expect(begun.has(chosen.number)).toBe(false);
    begun.set(chosen.number, today);
  }
  return [...begun.values()];
}

describe("an hourly round over two years", () => {
  const zones = ["Europe/Paris", "Europe/London", "Pacific/Auckland", "America/Los_Angeles"];
  it.each(zones)("begins every instalment once, on its bank day: %s", (zone) => {
    const days = daysOfRounds(zone, 7);
    const plans = fc.record({
      frequency: fc.constantFrom(...PLAN_FREQUENCIES),
      by: fc.constantFrom("card" as const, "sepa_debit" as const),
      payDay: fc.integer({ min: 1, max: 28 }),
      startsAfter: fc.integer({ min: 14, max: 40 }),
    });
    fc.assert(
      fc.property(plans, ({ frequency, by, payDay, startsAfter }) => {
        const firstOn = addDays(days[0] ?? day, startsAfter);
        const recurrence = { firstOn, frequency, payDay: frequency === "monthly" ? payDay : null };
        const dates = Array.from({ length: 22 }, (_, index) => occurrenceOn(recurrence, index));
        const begun = live(days, dates, by);
        expect(begun).toHaveLength(dates.length);
        // Two debits whose announcements fall on one day before a holiday follow each other by a day.
        const taken = begun.map((on, index) => {
          const dueOn = dates[index] ?? day;
          return by === "card" ? on : targetDay(dueOn, by, on);
        });
        expect(taken).toEqual(dates.map(takenOn));
      }),
      { numRuns: 5 },
    );
  });
});
