import { describe, expect, test } from "vitest";
import { easterSunday } from "./bank-days";
import { calendarDate } from "./calendar-date";
import { addDays } from "./date-arithmetic";
import { isPublicHoliday } from "./public-holidays";

const on = (date: string, country: string, region: string | null = null) =>
  isPublicHoliday(calendarDate(date), { country, region });

describe("public holidays", () => {
  test.each([
    ["2026-05-01", "FR", null, true],
    ["2026-07-14", "FR", null, true],
    ["2026-07-15", "FR", null, false],
    // Alsace and Moselle rest on two more days (ordonnance of 16 August 1892).
    ["2026-12-26", "FR", null, false],
    ["2026-12-26", "FR", "67", true],
    ["2026-12-26", "FR", "57", true],
    // Each overseas department has its own day for the end of slavery (décret n° 83-1003).
    ["2026-05-27", "FR", "GP", true],
    ["2026-05-27", "FR", null, false],
    ["2026-12-20", "FR", "RE", true],
    ["2026-12-28", "GB", "ENG", true],
    ["2026-11-30", "GB", "SCT", true],
    ["2026-11-30", "GB", "ENG", false],
  ])("%s in %s %s: %s", (date, country, region, expected) => {
    expect(on(date, country, region)).toBe(expected);
  });

  test("Easter Monday is one in France whatever the year", () => {
    for (let year = 2024; year < 2044; year += 1) {
      const monday = addDays(easterSunday(year), 1);
      expect(isPublicHoliday(monday, { country: "FR", region: null })).toBe(true);
    }
  });

  test("a country that nobody knows rests on no day", () => {
    expect(on("2026-05-01", "ZZ")).toBe(false);
  });
});
