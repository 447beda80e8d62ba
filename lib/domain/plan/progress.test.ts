import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { openDates, planProgress } from "./progress";

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

  it("never counts as paid what is on its way, and asks for nothing more of it", () => {
    const progress = planProgress(
      schedule,
      euros(20_000n),
      calendarDate("2026-11-22"),
      euros(12_000n),
    );
    const states = progress.instalments.map(({ state }) => state);
    expect(states).toEqual(["paid", "on_its_way", "next", "ahead"]);
    expect(progress).toMatchObject({
      ...{ paidCount: 1, paid: euros(12_000n), onItsWay: euros(8_000n), left: euros(20_000n) },
      next: { number: 3 },
    });
  });

  it("names the days of what is not fully paid, missed or still to come", () => {
    expect(openDates(progressOf(0n))).toEqual(schedule.map(({ dueOn }) => dueOn));
    expect(openDates(progressOf(15_000n))).toEqual(["2026-11-05", "2026-12-05", "2027-01-05"]);
    expect(openDates(progressOf(40_000n))).toEqual([]);
  });

  it("ends with nothing next, also where more was paid than owed", () => {
    expect(progressOf(50_000n)).toMatchObject({ paidCount: 4, next: null, left: euros(0n) });
  });
});
