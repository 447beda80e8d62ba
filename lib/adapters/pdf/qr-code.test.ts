import fc from "fast-check";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrCode, qrPath } from "./qr-code";

/** The modules that a path paints, as a reader of SVG would. */
function painted(path: string): Set<string> {
  const modules = new Set<string>();
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([Mmh])(-?\d+)(?: ([\d.]+))?/g)) {
    const by = Number.parseInt(first ?? "", 10);
    if (command === "M") [x, y] = [by, Math.floor(Number.parseFloat(second ?? ""))];
    if (command === "m") x += by;
    if (command !== "h") continue;
    for (let column = x; column < x + by; column += 1) modules.add(`${y},${column}`);
    x += by;
  }
  return modules;
}

describe("a QR code", () => {
  it("paints every dark module and no other, with a quiet zone of four", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 600 }), (text) => {
        const code = qrCode(text);
        const { data } = encode(text, { ecc: "M", boostEcc: false, border: 4 });
        const dark = data.flatMap((line, row) =>
          line.flatMap((isDark, column) => (isDark ? [`${row},${column}`] : [])),
        );
        expect(painted(qrPath(code))).toEqual(new Set(dark));
        expect(code.stretches.every(({ row, column }) => row >= 4 && column >= 4)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
