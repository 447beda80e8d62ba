import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDecimalString } from "./decimal-string";
import { money } from "./money";

describe("an amount at the border", () => {
  it("is a decimal string with two decimals that stands for the same cents", () => {
    const minors = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(minors, (minor) => {
        const text = toDecimalString(money(minor, "EUR"));
        expect(text).toMatch(/^-?\d+\.\d\d$/u);
        expect(BigInt(text.replace(".", ""))).toBe(minor);
      }),
    );
    const written = [1230n, -5n, 0n].map((minor) => toDecimalString(money(minor, "EUR")));
    expect(written).toEqual(["12.30", "-0.05", "0.00"]);
  });
});
