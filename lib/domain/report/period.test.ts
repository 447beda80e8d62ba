import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { partsOf, readPeriod } from "./period";

const today = calendarDate("2026-11-28");

describe("the period of a report", () => {
  it.each([
    [{}, { from: "2026-10-30", to: "2026-11-28", unit: "day" }],
    [
      { from: "x", to: "2026-02-30" },
      { from: "2026-10-30", to: "2026-11-28", unit: "day" },
    ],
    [
      { from: "2026-11-20", to: "2026-11-10" },
      { from: "2026-10-12", to: "2026-11-10", unit: "day" },
    ],
    [
      { from: "2026-01-01", to: "2026-06-30", unit: "month" },
      { from: "2026-01-01", to: "2026-06-30", unit: "month" },
    ],
    [
      { from: "2026-01-01", to: "2026-06-30", unit: "day" },
      { from: "2026-01-01", to: "2026-06-30", unit: "week" },
    ],
    [{ to: "9999-12-31" }, { from: "2026-10-30", to: "2026-11-28", unit: "day" }],
    [
      { from: "1990-01-01", to: "2026-11-28", unit: "week" },
      { from: "2025-11-28", to: "2026-11-28", unit: "week" },
    ],
  ])("is read from an address, whatever stands in it: %j", (asked, period) => {
    expect(readPeriod(asked, today)).toEqual(period);
  });

  it("is made of parts that cover it, the first and last perhaps not whole", () => {
    const parts = (from: string, to: string, unit: "day" | "week" | "month") =>
      partsOf({ from: calendarDate(from), to: calendarDate(to), unit });
    expect(parts("2026-11-27", "2026-11-29", "day")).toEqual([
      ...["2026-11-27", "2026-11-28", "2026-11-29"],
    ]);
    expect(parts("2026-11-27", "2026-12-07", "week")).toEqual([
      ...["2026-11-23", "2026-11-30", "2026-12-07"],
    ]);
    expect(parts("2025-12-31", "2026-02-01", "month")).toEqual([
      ...["2025-12-01", "2026-01-01", "2026-02-01"],
    ]);
  });
});
