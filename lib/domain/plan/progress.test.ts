import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { planProgress } from "./progress";

const euros = (amountMinor: bigint) => money(amountMinor, "EUR");
const schedule = ["2026-10-05", "2026-11-05", "2026-12-05", "2027-01-05"].map((dueOn, index) => ({
  number: index + 1,
  dueOn: calendarDate(dueOn),
  amount: euros(10_000n),
}));
const progressOf = (paidMinor: bigint) =>
  planProgress(schedule, euros(paidMinor), calendarDate("2026-11-22"));
const states = (paidMinor: bigint) => progressOf(paidMinor).instalments.map(({ state }) => state);

describe("the progress of a plan", () => {
  it("covers instalments from the first on", () => {
    expect(states(20_000n)).toEqual(["paid", "paid", "next", "ahead"]);
    expect(progressOf(20_000n)).toMatchObject({ paidCount: 2, left: euros(20_000n) });
  });

  it("says what was missed, and that it comes before what is next", () => {
    expect(states(10_000n)).toEqual(["paid", "missed", "next", "ahead"]);
    expect(progressOf(10_000n).next?.number).toBe(2);
  });

  it("keeps what is left of an instalment that is paid in part", () => {
    expect(progressOf(23_000n).next).toMatchObject({ number: 3, left: euros(7_000n) });
  });

  it("ends with nothing next, also where more was paid than owed", () => {
    expect(progressOf(50_000n)).toMatchObject({ paidCount: 4, next: null, left: euros(0n) });
  });
});
