import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney } from "./format-money";
import { money } from "./money";
import { parseMoney } from "./parse-money";

describe("an amount as people type it", () => {
  it.each([
    ["1234.56", 123_456n],
    ["1234,56", 123_456n],
    ["1 234,56", 123_456n],
    ["1\u202f234,56 €", 123_456n],
    ["1\u00a0234,56\u00a0€", 123_456n],
    ["€1,234.56", 123_456n],
    ["EUR 1.234,56", 123_456n],
    ["1'234.56", 123_456n],
    ["1’234.56", 123_456n],
    ["1,234,567", 123_456_700n],
    ["١٬٢٣٤٫٥٦", 123_456n],
    ["۴۲", 4200n],
    ["42", 4200n],
    ["42,", 4200n],
    ["42,5", 4250n],
    [",50", 50n],
    ["0", 0n],
    [" 007 euros ", 700n],
    ["\u200e42\u200f", 4200n],
  ])("%s is understood", (text, minor) => {
    expect(parseMoney(text, "EUR")).toEqual({ ok: true, value: money(minor, "EUR") });
  });

  it.each([
    ["", "amount_missing"],
    [" \u00a0", "amount_missing"],
    ["€", "amount_missing"],
    ["-5", "amount_negative"],
    ["−5,00 €", "amount_negative"],
    ["1,234", "amount_too_many_decimals"],
    ["1.234", "amount_too_many_decimals"],
    ["0,005", "amount_too_many_decimals"],
    ["12€50", "amount_not_a_number"],
    ["1 23,00", "amount_not_a_number"],
    ["1,23,4", "amount_not_a_number"],
    ["1.234.56", "amount_not_a_number"],
    ["12.5.", "amount_not_a_number"],
    [".", "amount_not_a_number"],
    ["1e3", "amount_not_a_number"],
    ["0x10", "amount_not_a_number"],
    ["NaN", "amount_not_a_number"],
    ["£5", "amount_not_a_number"],
    ["12345678901", "amount_too_large"],
  ])("%s is refused with a reason", (text, error) => {
    expect(parseMoney(text, "EUR")).toEqual({ ok: false, error });
  });

  it("is read back from what we show in every language", () => {
    const minors = fc.bigInt({ min: 0n, max: 999_999_999_999n });
    const locales = fc.constantFrom("fr", "en", "de", "es", "pt", "ar-EG", "fr-CH");
    fc.assert(
      fc.property(minors, locales, (minor, locale) => {
        const shown = formatMoney(money(minor, "EUR"), locale);
        expect(parseMoney(shown, "EUR")).toEqual({ ok: true, value: money(minor, "EUR") });
      }),
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseMoney(text, "GBP")));
  });
});
