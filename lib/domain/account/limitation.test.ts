import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPossiblyTimeBarred } from "./limitation";

const on = calendarDate;
const claim = { dueOn: on("2024-02-10"), limitationYears: 2, paidOn: [] };

describe("a claim that may be too old", () => {
  it("is flagged from the day after its period has run out", () => {
    expect(isPossiblyTimeBarred(claim, on("2026-02-10"))).toBe(false);
    expect(isPossiblyTimeBarred(claim, on("2026-02-11"))).toBe(true);
  });

  it("starts again with a payment made in time, whatever order payments are given in", () => {
    const paidOn = [on("2027-12-01"), on("2026-01-05")];
    expect(isPossiblyTimeBarred({ ...claim, paidOn }, on("2029-12-01"))).toBe(false);
    expect(isPossiblyTimeBarred({ ...claim, paidOn }, on("2029-12-02"))).toBe(true);
  });

  it("does not start again with a payment made too late", () => {
    expect(isPossiblyTimeBarred({ ...claim, paidOn: [on("2026-03-01")] }, on("2026-03-02"))).toBe(
      true,
    );
  });

  it("is not flagged where no period is known", () => {
    expect(isPossiblyTimeBarred({ ...claim, limitationYears: null }, on("2099-01-01"))).toBe(false);
  });
});
