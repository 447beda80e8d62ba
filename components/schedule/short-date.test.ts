import { describe, expect, test } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { shortDate } from "./short-date";

describe("a date in a calendar tile", () => {
  test("is abbreviated as the locale does it, whatever the zone of the machine", () => {
    expect(shortDate(calendarDate("2026-12-05"), "fr")).toEqual({ month: "déc.", day: "5" });
    expect(shortDate(calendarDate("2027-01-01"), "en")).toEqual({ month: "Jan", day: "1" });
  });
});
