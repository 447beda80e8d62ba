import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimalString, toDecimalString } from "./decimal-string";
import { money } from "./money";

describe("an amount at the border", () => {
  it("is a decimal string that is read back as it was", () => {
    const minors = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(minors, (minor) => {
        const text = toDecimalString(money(minor, "EUR"));
        expect(parseDecimalString(text, "EUR")).toEqual({ ok: true, value: money(minor, "EUR") });
      }),
    );
    const written = [1230n, -5n, 0n].map((minor) => toDecimalString(money(minor, "EUR")));
    expect(written).toEqual(["12.30", "-0.05", "0.00"]);
  });

  it("may leave out decimals that are zero", () => {
    expect(parseDecimalString("-12.5", "EUR")).toEqual({ ok: true, value: money(-1250n, "EUR") });
    expect(parseDecimalString("12", "EUR")).toEqual({ ok: true, value: money(1200n, "EUR") });
  });

  it.each(["", "12,30", "1.234", "1e3", " 1", "0x1", "-", "."])("is refused: %s", (text) => {
    expect(parseDecimalString(text, "EUR").ok).toBe(false);
  });
});
