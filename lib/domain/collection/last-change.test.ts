import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { lastChangeOn } from "./last-change";

describe("the last day for a change of an instalment due on Saturday 5 December, taken on Monday", () => {
  it.each([
    ["card", "2026-12-02"],
    // The bank is told on the second.
    ["sepa_debit", "2026-12-01"],
    [null, "2026-12-05"],
  ] as const)("by %s is %s", (by, expected) => {
    expect(lastChangeOn(calendarDate("2026-12-05"), by, 3)).toBe(expected);
  });
});
