import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { nextInstalment } from "./next-instalment";

const next = (arrivedMinor: bigint, onItsWayMinor = 0n) =>
  nextInstalment(
    {
      instalments: [
        { number: 1, dueOn: calendarDate("2026-12-05"), amountMinor: 10_405n },
        { number: 2, dueOn: calendarDate("2027-01-05"), amountMinor: 10_405n },
      ],
      ...{ arrivedMinor, onItsWayMinor },
    },
    "EUR",
    calendarDate("2026-12-20"),
  );

describe("the next instalment", () => {
  it("is the first one while nothing is paid, also when its day has passed", () => {
    expect(next(0n)).toEqual({ number: 1, dueOn: "2026-12-05", left: money(10_405n, "EUR") });
  });

  it("asks only for what an extra payment, be it on its way, has left of it", () => {
    expect(next(10_405n, 405n)).toMatchObject({ number: 2, left: money(10_000n, "EUR") });
  });

  it("is none once all are covered, also by more than was due", () => {
    expect(next(20_810n)).toBeNull();
    expect(next(30_000n)).toBeNull();
  });
});
