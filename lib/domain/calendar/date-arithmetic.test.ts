import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "./calendar-date";
import { addDays, addMonths, dayOfWeek, daysBetween, yearOf } from "./date-arithmetic";

const day = calendarDate("2026-11-22");

describe("calendar arithmetic", () => {
  it("comes back by as many days as it went, over years and leap days", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  it("keeps the day in another month, or takes its last", () => {
    expect(addMonths(calendarDate("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(calendarDate("2023-12-31"), 2)).toBe("2024-02-29");
    expect(addMonths(calendarDate("2026-03-15"), -14)).toBe("2025-01-15");
  });

  it("knows the parts of a date", () => {
    expect([dayOfWeek(day), yearOf(day)]).toEqual([7, 2026]);
  });
});

it("days between two dates are the ones that lead from one to the other", () => {
  expect(daysBetween(day, addDays(day, 45))).toBe(45);
  expect(daysBetween(day, addDays(day, -1))).toBe(-1);
});
