import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { money } from "./money";
import { multiplyMoney, type Rounding } from "./multiply-money";

const half = { numerator: 1n, denominator: 2n };
const halved = (minor: bigint, rounding: Rounding) =>
  multiplyMoney(money(minor, "EUR"), half, rounding).amountMinor;

describe("a fraction of an amount", () => {
  it.each<[Rounding, bigint[]]>([
    ["half_even", [0n, 2n, 2n, 0n, -2n]],
    ["up", [1n, 2n, 3n, -1n, -2n]],
    ["down", [0n, 1n, 2n, 0n, -1n]],
  ])("is rounded %s, as named", (rounding, expected) => {
    expect([1n, 3n, 5n, -1n, -3n].map((minor) => halved(minor, rounding))).toEqual(expected);
  });

  it("is never more than one unit from the exact value, and up is never below down", () => {
    const amounts = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    const parts = fc.bigInt({ min: 1n, max: 1000n });
    fc.assert(
      fc.property(amounts, parts, parts, (minor, numerator, denominator) => {
        const by = { numerator, denominator };
        const exactTimes = minor * numerator;
        for (const rounding of ["half_even", "up", "down"] as const) {
          const { amountMinor } = multiplyMoney(money(minor, "EUR"), by, rounding);
          const distance = amountMinor * denominator - exactTimes;
          expect(distance < denominator && distance > -denominator).toBe(true);
        }
      }),
    );
  });

  it("has a positive denominator", () => {
    const by = { numerator: 1n, denominator: 0n };
    expect(() => multiplyMoney(money(1n, "EUR"), by, "down")).toThrow("denominator");
  });
});
