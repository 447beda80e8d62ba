import { describe, expect, it } from "vitest";
import { euros, facts } from "@/scripts/testing/plan-facts";
import { totalMinor } from "./open-instalments";
import { simulate, type Trial } from "./simulate";

const nothing: Trial = { extra: null, spread: "shorten", amount: null, payDay: null };
const tried = (trial: Partial<Trial>) => {
  const result = simulate({ ...nothing, ...trial }, facts);
  if (!result.ok) return result.error;
  const open = result.value.instalments.filter(({ left }) => left.amountMinor > 0n);
  return open.map(({ dueOn, left }) => `${dueOn} ${left.amountMinor}`);
};

describe("what if", () => {
  it("nothing is tried, nothing changes", () => {
    expect(tried({})).toEqual(["2026-12-05 6000", "2027-01-05 6000", "2027-02-05 6000"]);
  });

  it("something is paid today, by what it should change", () => {
    expect(tried({ extra: euros(7_000n) })).toEqual(["2026-12-05 6000", "2027-01-05 5000"]);
    expect(tried({ extra: euros(6_000n), spread: "lower" })).toEqual([
      ...["2026-12-05 4000", "2027-01-05 4000", "2027-02-05 4000"],
    ]);
  });

  it("amount and day change together, without an allowance", () => {
    expect(tried({ amount: euros(9_000n), payDay: 10 })).toEqual([
      ...["2026-12-10 9000", "2027-01-10 9000"],
    ]);
    const result = simulate({ ...nothing, extra: euros(7_000n), amount: euros(2_000n) }, facts);
    expect(result.ok && totalMinor(result.value.instalments)).toBe(60_000n);
  });

  it("more than the creditor's limits allow, it says so", () => {
    expect(tried({ amount: euros(500n) })).toBe("instalment_too_small");
  });
});
