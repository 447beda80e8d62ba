import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { giveBack } from "./give-back";

const minor = fc.bigInt({ min: 0n, max: 10n ** 9n });
const settlements = fc.record({
  parts: fc.array(fc.record({ name: fc.nat(), amountMinor: minor }), { maxLength: 6 }),
  overpaymentMinor: minor,
});
const sum = (parts: readonly { amountMinor: bigint }[]) =>
  parts.reduce((total, { amountMinor }) => total + amountMinor, 0n);

describe("money that goes back", () => {
  it("takes what was paid too much, then principal, accessory, interest of the debt settled last", () => {
    const parts = [
      { part: "first", amountMinor: 500n },
      { part: "second: interest", amountMinor: 30n },
      { part: "second: accessory", amountMinor: 20n },
      { part: "second: principal", amountMinor: 100n },
    ];
    const back = giveBack({ parts, overpaymentMinor: 10n }, 135n);
    expect(back.overpaymentMinor).toBe(10n);
    expect(back.allocations).toEqual([
      { part: "second: principal", amountMinor: 100n },
      { part: "second: accessory", amountMinor: 20n },
      { part: "second: interest", amountMinor: 5n },
    ]);
  });

  it("is divided to the cent, and nothing stands again by more than was settled", () => {
    fc.assert(
      fc.property(settlements, minor, (settled, amountMinor) => {
        const back = giveBack(settled, amountMinor);
        const dividedMinor = sum(back.allocations) + back.overpaymentMinor;
        expect(dividedMinor + back.beyondMinor).toBe(amountMinor);
        expect(back.overpaymentMinor <= settled.overpaymentMinor).toBe(true);
        expect(sum(back.allocations) <= sum(settled.parts)).toBe(true);
        if (back.beyondMinor > 0n) {
          expect(dividedMinor).toBe(sum(settled.parts) + settled.overpaymentMinor);
        }
      }),
    );
  });

  it("is the same at once or in two steps, the second from what the first left", () => {
    const named = settlements.map(({ parts, overpaymentMinor }) => ({
      parts: parts.map(({ amountMinor }, name) => ({ name, amountMinor })),
      overpaymentMinor,
    }));
    fc.assert(
      fc.property(named, minor, minor, (settled, oneMinor, otherMinor) => {
        const backOf = (given: typeof once, name: number) =>
          sum(given.allocations.filter((part) => part.name === name));
        const once = giveBack(settled, oneMinor + otherMinor);
        const one = giveBack(settled, oneMinor);
        const left = {
          parts: settled.parts.map((part) => ({
            ...part,
            amountMinor: part.amountMinor - backOf(one, part.name),
          })),
          overpaymentMinor: settled.overpaymentMinor - one.overpaymentMinor,
        };
        const other = giveBack(left, otherMinor);
        for (const { name } of settled.parts) {
          expect(backOf(one, name) + backOf(other, name)).toBe(backOf(once, name));
        }
        expect(one.overpaymentMinor + other.overpaymentMinor).toBe(once.overpaymentMinor);
      }),
    );
  });
});
