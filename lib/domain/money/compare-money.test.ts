import { describe, expect, it } from "vitest";
import { compareMoney, maxMoney, minMoney } from "./compare-money";
import { isCurrency, isPositive, isZero, money } from "./money";

const [one, two] = [money(1n, "EUR"), money(2n, "EUR")];

describe("comparing money", () => {
  it("orders amounts of one currency", () => {
    expect([compareMoney(one, two), compareMoney(two, one), compareMoney(one, one)]).toEqual([
      -1, 1, 0,
    ]);
    expect([minMoney(two, one), maxMoney(one, two)]).toEqual([one, two]);
    expect(() => compareMoney(one, money(1n, "GBP"))).toThrow("currencies differ");
  });

  it("knows the sign of an amount", () => {
    const signs = [money(-1n, "EUR"), money(0n, "EUR"), one];
    expect(signs.map(isZero)).toEqual([false, true, false]);
    expect(signs.map(isPositive)).toEqual([false, false, true]);
  });

  it("knows only the currencies that it can keep", () => {
    expect(["EUR", "GBP", "USD", "eur"].map(isCurrency)).toEqual([true, true, false, false]);
  });
});
