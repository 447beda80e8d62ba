import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settleAgain } from "./settle-again";

const minor = fc.bigInt({ min: 0n, max: 10n ** 9n });
const parts = fc.array(fc.record({ name: fc.nat(), amountMinor: minor, owedMinor: minor }), {
  maxLength: 6,
});

describe("a refund that came back", () => {
  it("settles what stood again by it, and what was paid meanwhile is the person's", () => {
    const givenBack = [
      { part: "principal", amountMinor: 100n, owedMinor: 60n },
      { part: "interest", amountMinor: 10n, owedMinor: 10n },
    ];
    expect(settleAgain(givenBack, 110n)).toEqual({
      allocations: [
        { part: "interest", amountMinor: 10n, owedMinor: 10n },
        { part: "principal", amountMinor: 60n, owedMinor: 60n },
      ],
      overpaymentMinor: 40n,
    });
  });

  it("is divided to the cent, and takes no part below zero", () => {
    fc.assert(
      fc.property(parts, minor, (givenBack, amountMinor) => {
        const { allocations, overpaymentMinor } = settleAgain(givenBack, amountMinor);
        const sum = allocations.reduce((total, part) => total + part.amountMinor, 0n);
        expect(sum + overpaymentMinor).toBe(amountMinor);
        expect(allocations.every((part) => part.amountMinor <= part.owedMinor)).toBe(true);
      }),
    );
  });
});
