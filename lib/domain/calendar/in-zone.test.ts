import { describe, expect, it } from "vitest";
import { calendarDate } from "./calendar-date";
import { dateInZone, startOfDayMs } from "./in-zone";

describe("an instant in a zone", () => {
  it("falls on the local day, not on that of Greenwich", () => {
    const instant = new Date("2026-12-31T23:30:00Z");
    expect(dateInZone(instant, "Europe/Paris")).toBe("2027-01-01");
    expect(dateInZone(instant, "Europe/London")).toBe("2026-12-31");
    expect(dateInZone(instant, "America/Martinique")).toBe("2026-12-31");
  });

  it("begins where the local day begins, also when clocks change", () => {
    const begins = (day: string, zone: string) =>
      new Date(startOfDayMs(calendarDate(day), zone)).toISOString();
    expect(begins("2026-10-25", "Europe/Paris")).toBe("2026-10-24T22:00:00.000Z");
    expect(begins("2026-10-26", "Europe/Paris")).toBe("2026-10-25T23:00:00.000Z");
    // Clocks were put forward at midnight: that day has no 00:00.
    expect(begins("2018-11-04", "America/Sao_Paulo")).toBe("2018-11-04T03:00:00.000Z");
  });
});
