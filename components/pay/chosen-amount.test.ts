import { describe, expect, it } from "vitest";
import { type AmountOffer, chosenAmount } from "./chosen-amount";

const offer: AmountOffer = {
  currency: "EUR",
  payableMinor: 124_860,
  minimumMinor: 100,
  instalmentMinor: 10_405,
};

describe("the amount of a choice", () => {
  it("is the balance, the instalment, or what was typed", () => {
    expect(chosenAmount("full", "", offer)).toBe(124_860);
    expect(chosenAmount("instalment", "", offer)).toBe(10_405);
    expect(chosenAmount("other", "42,10", offer)).toBe(4210);
  });

  it("is none while nothing is chosen or what is typed may not be paid", () => {
    expect(chosenAmount("", "", offer)).toBeNull();
    expect(chosenAmount("other", "", offer)).toBeNull();
    expect(chosenAmount("other", "0,99", offer)).toBeNull();
    expect(chosenAmount("other", "1248,61", offer)).toBeNull();
    expect(chosenAmount("instalment", "", { ...offer, instalmentMinor: null })).toBeNull();
  });
});
