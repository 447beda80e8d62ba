import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatReceiptNumber, parseReceiptNumber } from "./number";

describe("a receipt number", () => {
  it("is read back as it was written", () => {
    const numbers = fc.record({
      prefix: fc.constantFrom("EM", "CR", "ABCDEF"),
      year: fc.integer({ min: 2020, max: 2099 }),
      sequence: fc.integer({ min: 1, max: 99_999_999 }),
    });
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseReceiptNumber(formatReceiptNumber(number))).toEqual({
          ok: true,
          value: number,
        });
      }),
    );
    expect(formatReceiptNumber({ prefix: "EM", year: 2026, sequence: 7 })).toBe("EM-2026-000007");
  });

  it.each([
    "",
    "EM-2026-0",
    "EM-2026-000000",
    "E-2026-000001",
    "EM-26-000001",
    "EM-2026-000001'--",
  ])("is refused when it is not one: %s", (text) =>
    expect(parseReceiptNumber(text).ok).toBe(false),
  );
});
