import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "./calendar-date";
import { addDays } from "./date-arithmetic";
import { isPlanFrequency, PLAN_FREQUENCIES } from "./frequency";
import { nearestPayDay, nextOccurrence, nextPayDay, occurrenceOn } from "./occurrence";

const start = calendarDate("2026-01-01");
const firstDays = fc.nat({ max: 3000 }).map((days) => addDays(start, days));
const payDays = fc.integer({ min: 1, max: 28 });

describe("a recurrence", () => {
  it("starts on its first day and always goes forward", () => {
    const frequencies = fc.constantFrom(...PLAN_FREQUENCIES);
    fc.assert(
      fc.property(firstDays, frequencies, payDays, fc.nat(60), (firstOn, frequency, payDay, n) => {
        const recurrence = { firstOn, frequency, payDay };
        expect(occurrenceOn(recurrence, 0)).toBe(firstOn);
        expect(occurrenceOn(recurrence, n + 1) > occurrenceOn(recurrence, n)).toBe(true);
      }),
    );
  });

  it("falls on the pay day of each later month", () => {
    const recurrence = {
      firstOn: calendarDate("2026-11-30"),
      frequency: "monthly",
      payDay: 5,
    } as const;
    const dates = [0, 1, 2, 3].map((n) => occurrenceOn(recurrence, n));
    expect(dates).toEqual(["2026-11-30", "2026-12-05", "2027-01-05", "2027-02-05"]);
  });

  it("is not shifted for good by a short month", () => {
    const recurrence = {
      firstOn: calendarDate("2026-01-31"),
      frequency: "monthly",
      payDay: null,
    } as const;
    const dates = [1, 2, 3].map((n) => occurrenceOn(recurrence, n));
    expect(dates).toEqual(["2026-02-28", "2026-03-31", "2026-04-30"]);
  });

  it.each([
    ["weekly", 7],
    ["fortnightly", 14],
    ["four_weekly", 28],
  ] as const)("%s comes every %i days", (frequency, days) => {
    const date = occurrenceOn({ firstOn: start, frequency, payDay: null }, 10);
    expect(date).toBe(addDays(start, 10 * days));
  });

  it("refuses a pay day that some months do not have", () => {
    expect(() => nextPayDay(start, 29)).toThrow();
    expect(() => nextPayDay(start, 0)).toThrow();
  });
});

describe("the next pay day", () => {
  it("is the first one that is not past", () => {
    fc.assert(
      fc.property(firstDays, payDays, (from, payDay) => {
        const date = nextPayDay(from, payDay);
        expect(date.slice(8)).toBe(String(payDay).padStart(2, "0"));
        expect(date >= from && date < addDays(from, 31)).toBe(true);
      }),
    );
  });
});

describe("a frequency", () => {
  it("of a plan is one of those that plans know", () => {
    expect(["monthly", "yearly", "daily"].map(isPlanFrequency)).toEqual([true, false, false]);
  });
});

describe("the pay day closest to a date", () => {
  it.each([
    ["2026-12-05", 4, "2026-12-04"],
    ["2026-12-05", 20, "2026-12-20"],
    ["2026-12-05", 21, "2026-11-21"],
    ["2026-12-20", 5, "2026-12-05"],
    ["2026-12-05", 5, "2026-12-05"],
  ])("%s, on the %s, is %s", (to, payDay, expected) => {
    expect(nearestPayDay(calendarDate(to), payDay)).toBe(expected);
  });
});

it("what follows a date that was moved comes back to the pay day", () => {
  const monthly = { frequency: "monthly", payDay: 28 } as const;
  expect(nextOccurrence(calendarDate("2027-03-10"), monthly)).toBe("2027-03-28");
  expect(nextOccurrence(calendarDate("2027-02-28"), monthly)).toBe("2027-03-28");
  const weekly = { frequency: "weekly", payDay: null } as const;
  expect(nextOccurrence(calendarDate("2027-02-28"), weekly)).toBe("2027-03-07");
});
