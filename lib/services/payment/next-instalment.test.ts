import { describe, expect, it } from "vitest";
import { nextInstalment } from "./next-instalment";

const plan = (...paidMinor: bigint[]) => ({
  id: "plan",
  instalments: [
    { number: 1, dueOn: new Date("2026-12-05"), amountMinor: 10_405n },
    { number: 2, dueOn: new Date("2027-01-05"), amountMinor: 10_405n },
  ],
  payments: paidMinor.map((amountMinor) => ({ amountMinor })),
});

describe("the next instalment", () => {
  it("is the first one while nothing is paid", () => {
    expect(nextInstalment(plan())).toEqual({ number: 1, dueOn: "2026-12-05", amountMinor: 10_405n });
  });

  it("asks only for what an extra payment has left of it", () => {
    expect(nextInstalment(plan(10_405n, 405n))).toMatchObject({ number: 2, amountMinor: 10_000n });
  });

  it("is none once all are covered, also by more than was due", () => {
    expect(nextInstalment(plan(20_810n))).toBeNull();
    expect(nextInstalment(plan(30_000n))).toBeNull();
  });
});
