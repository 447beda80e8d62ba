import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { money } from "@/lib/domain/money/money";
import { firstDate, usualFirstDate } from "./first-date";

const limits = {
  monthsMax: 24,
  instalmentMin: money(1_000n, "EUR"),
  firstPaymentWithinDays: 30,
  payDays: { from: 1, to: 28 },
  paymentMin: money(100n, "EUR"),
};

describe("the first date of a plan", () => {
  it("is proposed on the next fifth of a month", () => {
    expect(usualFirstDate(calendarDate("2026-11-22"), limits)).toBe("2026-12-05");
  });

  it("lies after today and never later than the creditor waits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), (days) => {
        const today = addDays(calendarDate("2026-01-01"), days);
        const first = usualFirstDate(today, limits);
        expect(first > today && first <= addDays(today, 30)).toBe(true);
      }),
    );
  });

  it("is the next pay day for months, the day itself for weeks", () => {
    expect(firstDate(calendarDate("2026-12-06"), "monthly", 5)).toBe("2027-01-05");
    expect(firstDate(calendarDate("2026-12-06"), "four_weekly", 5)).toBe("2026-12-06");
  });
});
