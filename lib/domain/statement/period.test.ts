import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { readPeriod, untilToday } from "./period";

const today = calendarDate("2026-11-24");
const lastYear = { from: "2025-11-24", to: "2026-11-24" };

describe("the period of a statement", () => {
  it("is the last twelve months unless somebody asks for another", () => {
    expect(readPeriod({}, today)).toEqual({ period: lastYear, problems: [] });
    expect(readPeriod({ from: "", to: "" }, today).period).toEqual(lastYear);
    const period = { from: "2026-02-01", to: "2026-02-01" };
    expect(readPeriod(period, today)).toEqual({ period, problems: [] });
  });

  it.each([
    [{ from: "2026-02-30" }, "from", "from_invalid"],
    [{ from: "2026-11-25", to: "2026-11-30" }, "from", "from_in_future"],
    [{ from: "0000-01-01" }, "from", "from_invalid"],
    [{ to: "9999-12-31" }, "to", "to_invalid"],
    [{ from: "x'--" }, "from", "from_invalid"],
    [{ to: "24/11/2026" }, "to", "to_invalid"],
    [{ from: "2026-03-02", to: "2026-03-01" }, "to", "period_reversed"],
  ])("is refused with its reason, and the default shown: %o", (asked, field, code) => {
    expect(readPeriod(asked, today)).toEqual({ period: lastYear, problems: [{ field, code }] });
  });

  it("ends today where a later day was asked for, and says so", () => {
    const { period } = readPeriod({ from: "2026-11-01", to: "2027-01-31" }, today);
    expect(untilToday(period, today)).toEqual({
      period: { from: "2026-11-01", to: "2026-11-24" },
      isCut: true,
    });
    expect(untilToday({ ...period, to: today }, today).isCut).toBe(false);
  });
});
