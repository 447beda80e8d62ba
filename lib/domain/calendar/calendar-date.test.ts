import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { calendarDate, compareDates, isCalendarDate } from "./calendar-date";

const twoDigits = (part: number) => String(part).padStart(2, "0");

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

describe("a calendar date", () => {
  it.each(["2026-02-28", "2024-02-29", "2000-02-29", "1900-12-31"])("exists: %s", (text) => {
    expect(isCalendarDate(text)).toBe(true);
    expect(calendarDate(text)).toBe(text);
  });

  it.each([
    ...["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00"],
    ...["26-01-01", "2026-1-1", "2026-01-01T00:00", "+002026-01-01", "", "٢٠٢٦-٠١-٠١"],
  ])("does not exist: %s", (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow();
  });

  it("exists exactly where the calendar library has one", () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(13), part(32), (year, month, day) => {
        const text = [String(year).padStart(4, "0"), ...[month, day].map(twoDigits)].join("-");
        expect(isCalendarDate(text)).toBe(isDay(text));
      }),
    );
  });

  it("sorts by date", () => {
    const [a, b] = [calendarDate("2025-12-31"), calendarDate("2026-01-01")];
    expect([compareDates(a, b), compareDates(b, a), compareDates(a, a)]).toEqual([-1, 1, 0]);
  });
});
