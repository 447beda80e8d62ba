import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { euros, facts, factsOf, jean, on, today } from "@/scripts/testing/plan-facts";
import { beyondRules } from "./beyond-rules";
import { changePlan } from "./change-plan";
import { totalMinor } from "./open-instalments";
import type { ChangeWish } from "./wish";

const errorOf = (wish: ChangeWish, from = facts) => {
  const changed = changePlan(wish, from);
  return changed.ok ? null : changed.error;
};
const both = (wish: ChangeWish, from = facts) => [
  errorOf(wish, from),
  errorOf(wish, beyondRules(from)),
];

describe("a change that a person decides", () => {
  it("may go where the rules do not", () => {
    const fresh = factsOf(jean, 0n, today);
    expect(both({ kind: "move", number: 10, to: on("2027-03-31") })).toEqual([
      "date_outside",
      null,
    ]);
    expect(both({ kind: "skip", number: 8 }, fresh)).toEqual(["no_skip_left", null]);
    const narrow = { ...facts, limits: { ...facts.limits, payDays: { from: 1, to: 10 } } };
    const rhythm = { kind: "rhythm", frequency: "monthly", payDay: 25, weekday: null } as const;
    expect(both(rhythm, narrow)).toEqual(["pay_day_outside", null]);
    const amount = (minor: bigint) => ({ kind: "amount", amount: euros(minor) }) as const;
    expect(both(amount(500n))).toEqual(["instalment_too_small", null]);
    expect(both(amount(9_000n), { ...facts, affordable: euros(7_000n) })).toEqual([
      "above_affordable",
      null,
    ]);
    expect(both(amount(5_000n), { ...facts, affordable: null })).toEqual(["budget_missing", null]);
  });

  it("touches nothing that is paid, being taken, or due within the cut-off", () => {
    expect(both({ kind: "move", number: 1, to: on("2026-12-31") })).toEqual([
      "instalment_paid",
      "instalment_paid",
    ]);
    const tomorrow = factsOf(jean, 42_000n, on("2026-12-04"));
    expect(both({ kind: "move", number: 8, to: on("2026-12-31") }, tomorrow)).toEqual([
      "too_late",
      "too_late",
    ]);
  });

  it("never changes what is owed under the plan", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 100n, max: 60_000n }), (minor) => {
        const changed = changePlan({ kind: "amount", amount: euros(minor) }, beyondRules(facts));
        if (changed.ok) expect(totalMinor(changed.value.instalments)).toBe(60_000n);
      }),
    );
  });
});
