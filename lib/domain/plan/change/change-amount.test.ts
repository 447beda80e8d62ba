import { describe, expect, it } from "vitest";
import { amountsOf, euros, facts } from "@/scripts/testing/plan-facts";
import { changeAmount } from "./change-amount";
import type { ChangeFacts } from "./facts";

describe("another amount", () => {
  const pay = (amountMinor: bigint, more: Partial<ChangeFacts> = {}) =>
    amountsOf(changeAmount({ amount: euros(amountMinor) }, { ...facts, ...more }));

  it("takes more or fewer of the same dates", () => {
    expect(pay(9_000n)).toEqual([9_000n, 9_000n]);
    expect(pay(4_000n)).toEqual([4_000n, 4_000n, 4_000n, 4_000n, 2_000n]);
  });

  it.each([
    ["budget_missing", 9_000n, { affordable: null }],
    ["above_affordable", 9_000n, { affordable: euros(8_000n) }],
    ["amount_same", 6_000n, {}],
    ["instalment_too_small", 900n, {}],
    ["too_long", 1_000n, { limits: { ...facts.limits, monthsMax: 12 } }],
  ] as const)("is a person's to decide: %s", (error, amountMinor, more) => {
    expect(pay(amountMinor, more)).toBe(error);
  });

  it("that is lower needs no more room in the budget than now", () => {
    expect(pay(5_000n, { affordable: euros(1_000n) })).toHaveLength(4);
  });
});
