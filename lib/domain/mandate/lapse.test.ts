import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { lapsedIfUsedBy } from "./lapse";

it("a mandate dies 36 months after its last debit, and not a day before", () => {
  const usedOn = calendarDate("2026-11-23");
  expect(usedOn <= lapsedIfUsedBy(calendarDate("2029-11-22"))).toBe(false);
  expect(usedOn <= lapsedIfUsedBy(calendarDate("2029-11-23"))).toBe(true);
});

it("a leap day counts as the last of February", () => {
  expect(lapsedIfUsedBy(calendarDate("2028-02-29"))).toBe("2025-02-28");
});
