import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { rulePackOn } from "./rule-pack";
import { shareOfDisposable } from "./share-of-disposable";

const year = (from: string, to: string | null) => ({
  ...shareOfDisposable(50),
  version: from,
  appliesFrom: calendarDate(from),
  appliesTo: to === null ? null : calendarDate(to),
});
const packs = [year("2026-01-01", "2026-12-31"), year("2027-01-01", null)];

describe("the rule in force", () => {
  it("is that of the day, its last day included", () => {
    expect(rulePackOn(packs, calendarDate("2026-12-31"))?.version).toBe("2026-01-01");
    expect(rulePackOn(packs, calendarDate("2027-01-01"))?.version).toBe("2027-01-01");
  });

  it("is none before the first", () => {
    expect(rulePackOn(packs, calendarDate("2025-12-31"))).toBeNull();
  });
});
