import { describe, expect, it } from "vitest";
import { dateInZone, wallClockInZone } from "./in-zone";

describe("an instant in a zone", () => {
  it("falls on the local day, not on that of Greenwich", () => {
    const instant = new Date("2026-12-31T23:30:00Z");
    expect(dateInZone(instant, "Europe/Paris")).toBe("2027-01-01");
    expect(dateInZone(instant, "Europe/London")).toBe("2026-12-31");
    expect(dateInZone(instant, "America/Martinique")).toBe("2026-12-31");
  });

  it("reads the local clock, summer and winter", () => {
    const winter = wallClockInZone(new Date("2026-01-15T07:05:00Z"), "Europe/Paris");
    expect(winter).toEqual({ hour: 8, minute: 5 });
    const summer = wallClockInZone(new Date("2026-07-15T07:05:00Z"), "Europe/Paris");
    expect(summer).toEqual({ hour: 9, minute: 5 });
  });
});
