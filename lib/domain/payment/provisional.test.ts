import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { provisionalUntil } from "./provisional";

describe("a settled debit", () => {
  it("may be taken back without a reason for eight weeks, over leap days and year ends", () => {
    expect(provisionalUntil(calendarDate("2026-11-23"))).toBe("2027-01-18");
    expect(provisionalUntil(calendarDate("2028-01-10"))).toBe("2028-03-06");
  });
});
