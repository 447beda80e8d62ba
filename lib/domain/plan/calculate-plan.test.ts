import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { calculatePlan, type PlanWish } from "./calculate-plan";

const euros = (amountMinor: bigint) => money(amountMinor, "EUR");
const facts = {
  total: euros(124_860n),
  today: calendarDate("2026-11-22"),
  paymentMin: euros(100n),
};
const wish: PlanWish = {
  size: { by: "amount", amount: euros(8_000n) },
  frequency: "monthly",
  payDay: 10,
  startOn: calendarDate("2026-11-25"),
};
const calculate = (change: Partial<PlanWish>) => calculatePlan({ ...wish, ...change }, facts);

describe("the calculator", () => {
  it("starts a monthly plan on the next pay day, one by weeks on the day itself", () => {
    expect(calculate({})).toMatchObject({ value: { firstOn: "2026-12-10", payDay: 10 } });
    expect(calculate({ frequency: "weekly" })).toMatchObject({
      value: { firstOn: "2026-11-25", payDay: null },
    });
  });

  it("reckons the amount from a number of instalments", () => {
    expect(calculate({ size: { by: "count", count: 12 } })).toMatchObject({
      value: { instalment: euros(10_405n) },
    });
  });

  it("takes more than the whole as the whole", () => {
    const size = { by: "amount", amount: euros(9_999_999n) } as const;
    expect(calculate({ size })).toMatchObject({ value: { instalment: facts.total } });
  });

  it.each([
    ["instalment_too_small", { size: { by: "amount", amount: euros(99n) } }],
    ["too_many_instalments", { size: { by: "amount", amount: euros(100n) } }],
    ["start_in_past", { startOn: calendarDate("2026-11-21") }],
  ] as const)("says %s", (error, change) => {
    expect(calculate(change)).toEqual({ ok: false, error });
  });
});
