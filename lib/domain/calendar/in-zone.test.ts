import { describe, expect, it } from "vitest";
import { dateInZone } from "./in-zone";

describe("an instant in a zone", () => {
  it("falls on the local day, not on that of Greenwich", () => {
    const instant = new Date("2026-12-31T23:30:00Z");
    expect(dateInZone(instant, "Europe/Paris")).toBe("2027-01-01");
    expect(dateInZone(instant, "Europe/London")).toBe("2026-12-31");
    expect(dateInZone(instant, "America/Martinique")).toBe("2026-12-31");
  });
});
