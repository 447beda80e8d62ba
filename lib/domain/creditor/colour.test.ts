import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, fromHsl, parseHex, toHex, toHsl } from "./colour";

describe("colour arithmetic", () => {
  it("reads hex and nothing else", () => {
    expect(parseHex("#FF0080")).toEqual([1, 0, 128 / 255]);
    for (const text of ["ff0080", "#fff", "#12345g", "url(x)"]) expect(parseHex(text)).toBeNull();
  });

  it("measures contrast as WCAG does", () => {
    expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21);
    expect(contrast([1, 1, 1], [1, 1, 1])).toBe(1);
  });

  it("comes back to the same colour from hue, saturation and lightness", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xff_ff_ff }), (value) => {
        const hex = `#${value.toString(16).padStart(6, "0")}`;
        const rgb = parseHex(hex);
        expect(rgb && toHex(fromHsl(toHsl(rgb)))).toBe(hex);
      }),
    );
  });
});
