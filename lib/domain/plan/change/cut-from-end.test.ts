import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facts, factsOf, jean, today } from "@/scripts/testing/plan-facts";
import { cutFromEnd } from "./cut-from-end";
import { totalMinor } from "./open-instalments";

const amounts = (minor: bigint) =>
  cutFromEnd(facts, minor)
    .instalments.slice(7)
    .map(({ amount }) => amount.amountMinor);

describe("a plan with less to pay", () => {
  it("ends sooner, and the last of it is smaller", () => {
    expect(amounts(8_000n)).toEqual([6_000n, 4_000n]);
    expect(amounts(18_000n)).toEqual([]);
  });

  it("leaves no rest that is too small to be paid", () => {
    expect(amounts(5_950n)).toEqual([6_000n, 6_050n]);
  });

  it("cuts exactly what is asked as far as it is left, and nothing that is paid or on its way", () => {
    const paid = fc.bigInt({ min: 0n, max: 60_000n });
    fc.assert(
      fc.property(paid, fc.bigInt({ min: 1n, max: 70_000n }), (paidMinor, minor) => {
        const own = factsOf(jean, paidMinor, today);
        const { instalments, cutMinor } = cutFromEnd(own, minor);
        const left = 60_000n - paidMinor;
        expect(cutMinor).toBe(minor < left ? minor : left);
        expect(totalMinor(instalments)).toBe(60_000n - cutMinor);
        for (const each of instalments) {
          const was = own.instalments.find(({ number }) => number === each.number);
          expect(each.dueOn).toBe(was?.dueOn);
          const paidOfIt = (was?.amount.amountMinor ?? 0n) - (was?.left.amountMinor ?? 0n);
          expect(each.amount.amountMinor >= paidOfIt).toBe(true);
        }
      }),
    );
    const underWay = factsOf(jean, 42_000n, today, {
      instalments: facts.instalments.map((each) => ({ ...each, collection: "under_way" as const })),
    });
    expect(cutFromEnd(underWay, 1_000n).cutMinor).toBe(0n);
  });
});
