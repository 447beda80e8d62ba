import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMoney, subtractMoney, sumMoney } from "./add-money";
import { money } from "./money";

const euros = fc
  .bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
  .map((minor) => money(minor, "EUR"));

describe("adding money", () => {
  it("is undone by subtracting, to the cent", () => {
    fc.assert(
      fc.property(euros, euros, (a, b) => {
        expect(subtractMoney(addMoney(a, b), b)).toEqual(a);
        expect(sumMoney([a, b], "EUR")).toEqual(addMoney(b, a));
      }),
    );
    expect(sumMoney([], "GBP")).toEqual(money(0n, "GBP"));
  });

  it("never mixes currencies", () => {
    expect(() => addMoney(money(1n, "EUR"), money(1n, "GBP"))).toThrow("currencies differ");
    expect(() => sumMoney([money(1n, "EUR")], "GBP")).toThrow("currencies differ");
  });
});
