import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { validUntil, warnedIfValidUntil } from "./card-validity";

it("a card is good until the last day of its month, leap years and Decembers included", () => {
  expect(validUntil({ year: 2028, month: 2 })).toBe("2028-02-29");
  expect(validUntil({ year: 2026, month: 12 })).toBe("2026-12-31");
  expect(validUntil({ year: 2027, month: 4 })).toBe("2027-04-30");
});

it("who has thirty days left is warned", () => {
  expect(warnedIfValidUntil(calendarDate("2026-12-01"))).toBe("2026-12-31");
});
