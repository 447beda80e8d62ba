import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smsSize, toGsm7 } from "./gsm7";

describe("an SMS", () => {
  it.each([
    ["a".repeat(160), "gsm7", 160, 1],
    ["a".repeat(161), "gsm7", 161, 2],
    ["a".repeat(306), "gsm7", 306, 2],
    ["a".repeat(307), "gsm7", 307, 3],
    ["é à ù Ç", "gsm7", 7, 1],
    ["10 €", "gsm7", 5, 1],
    ["€".repeat(81), "gsm7", 162, 2],
    ["ç", "ucs2", 1, 1],
    [`ê${"a".repeat(69)}`, "ucs2", 70, 1],
    [`ê${"a".repeat(70)}`, "ucs2", 71, 2],
    ["", "gsm7", 0, 1],
  ])("is measured as networks send it: %s", (text, encoding, units, parts) => {
    expect(smsSize(text)).toEqual({ encoding, units, parts });
  });

  it("never cuts an escaped character or an emoji in two", () => {
    expect(smsSize(`${"a".repeat(152)}€${"a".repeat(152)}`).parts).toBe(3);
    expect(smsSize(`${"é".repeat(66)}😀${"ê".repeat(66)}`).parts).toBe(3);
  });

  it("is simplified to stay in one alphabet where that is possible", () => {
    expect(toGsm7("François, l’été : « cœur » à Nîmes…")).toBe(
      'Francois, l\'été : " coeur " à Nimes...',
    );
    expect(toGsm7("مرحبا")).toBe("مرحبا");
  });

  it("is as simple as it gets after one pass", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        expect(toGsm7(toGsm7(text))).toBe(toGsm7(text));
      }),
    );
  });
});
