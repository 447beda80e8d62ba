import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandColours } from "./brand";
import { contrast, parseHex, type Rgb } from "./colour";

const hexColours = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

function rgb(hex: string): Rgb {
  const parsed = parseHex(hex);
  if (!parsed) throw new Error(`not a colour: ${hex}`);
  return parsed;
}

describe("a brand's colours", () => {
  it("are legible in both themes whatever accent a creditor gives", () => {
    const grounds = { light: ["#fbfaf7", "#ffffff", "#f3f0e9"], dark: ["#12171c", "#1a2128"] };
    fc.assert(
      fc.property(hexColours, fc.constantFrom("light", "dark"), (hex, theme) => {
        const { accent, onAccent, accentSoft } = brandColours(hex)[theme];
        for (const ground of [...grounds[theme], onAccent, accentSoft]) {
          expect(contrast(rgb(accent), rgb(ground))).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it("keep a legible accent as it is and correct the others", () => {
    expect(brandColours("#0b5f54").light.accent).toBe("#0b5f54");
    expect(brandColours("#ffd500").light.accent).not.toBe("#ffd500");
  });

  it("are Quittance's own where the accent cannot be read", () => {
    expect(brandColours("red; } body { display: none")).toEqual(brandColours("#0b5f54"));
  });
});
