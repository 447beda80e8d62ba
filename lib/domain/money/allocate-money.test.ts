import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateMoney } from "./allocate-money";
import { money } from "./money";

const allocated = (minor: bigint, weights: bigint[]) =>
  allocateMoney(money(minor, "EUR"), weights).map(({ amountMinor }) => amountMinor);

describe("dividing an amount", () => {
  it("loses no cent and gives each within one cent of its exact share", () => {
    const weights = fc
      .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 20 })
      .filter((list) => list.some((weight) => weight > 0n));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (minor, list) => {
        const shares = allocated(minor, list);
        const total = list.reduce((sum, weight) => sum + weight, 0n);
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(minor);
        shares.forEach((share, index) => {
          const distance = share * total - minor * (list[index] ?? 0n);
          expect(distance < total && distance > -total).toBe(true);
        });
      }),
    );
  });

  it("never gives more than the weight when there is not more to give", () => {
    const weights = fc.array(fc.bigInt({ min: 1n, max: 1000n }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(weights, fc.nat({ max: 100 }), (list, percent) => {
        const total = list.reduce((sum, weight) => sum + weight, 0n);
        const shares = allocated((total * BigInt(percent)) / 100n, list);
        expect(shares.every((share, index) => share <= (list[index] ?? 0n))).toBe(true);
      }),
    );
  });

  it("gives the cents over to the largest remainders, ties to the first", () => {
    expect(allocated(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocated(10n, [1n, 6n, 6n])).toEqual([1n, 5n, 4n]);
  });

  it("refuses what cannot be divided", () => {
    expect(() => allocated(-1n, [1n])).toThrow();
    expect(() => allocated(1n, [0n, 0n])).toThrow();
    expect(() => allocated(1n, [2n, -1n])).toThrow();
  });
});
