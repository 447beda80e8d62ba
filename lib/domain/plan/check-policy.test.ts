import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { buildSchedule } from "./build-schedule";
import { checkPolicy } from "./check-policy";
import type { PlanLimits } from "./limits";
import type { PlanTerms } from "./terms";

const euros = (amountMinor: bigint) => money(amountMinor, "EUR");
const limits: PlanLimits = {
  monthsMax: 24,
  instalmentMin: euros(1_000n),
  firstPaymentWithinDays: 30,
  payDays: { from: 1, to: 20 },
  paymentMin: euros(100n),
};
const inside: PlanTerms = {
  ...{ total: euros(124_860n), instalment: euros(10_405n), frequency: "monthly", payDay: 5 },
  firstOn: calendarDate("2026-12-05"),
};

function check(terms: PlanTerms) {
  const schedule = buildSchedule(terms, limits.paymentMin);
  const today = calendarDate("2026-11-22");
  return checkPolicy({ terms, schedule, affordable: euros(11_800n), today, limits });
}

describe("a plan", () => {
  it("inside every limit needs nobody", () => {
    expect(check(inside)).toEqual({ inside: true });
  });

  it("by weeks is held against a month's twelfth of a year", () => {
    const weekly: PlanTerms = { ...inside, frequency: "weekly", payDay: null };
    expect(check({ ...weekly, instalment: euros(2_723n) })).toEqual({ inside: true });
    expect(check({ ...weekly, instalment: euros(2_724n) })).toMatchObject({
      reasons: ["above_affordable"],
    });
  });

  it.each([
    ["above_affordable", { instalment: euros(11_801n) }],
    ["too_long", { instalment: euros(5_000n) }],
    ["first_payment_late", { firstOn: calendarDate("2026-12-23") }],
    ["pay_day_outside", { payDay: 21 }],
  ] as const)("needs a person: %s", (reason, change) => {
    expect(check({ ...inside, ...change })).toEqual({ inside: false, reasons: [reason] });
  });

  it("says every reason at once", () => {
    expect(check({ ...inside, instalment: euros(900n) })).toEqual({
      inside: false,
      reasons: ["too_long", "instalment_below_minimum"],
    });
  });

  it("for less than the least instalment may be paid as it is", () => {
    const small = { ...inside, total: euros(700n), instalment: euros(700n) };
    expect(check(small)).toEqual({ inside: true });
  });
});
