// Amounts as people type them: "1 234,56", "1,234.56", "1234.56 €", with any space and digits of any script.
import { toAsciiDigits } from "@/lib/domain/ascii-digits";
import { err, ok, type Result } from "@/lib/domain/result";
import { type Currency, type Money, money } from "./money";

export type ParseMoneyError =
  | "amount_missing"
  | "amount_not_a_number"
  | "amount_negative"
  | "amount_too_many_decimals"
  | "amount_too_large";

const SYMBOLS: Record<Currency, RegExp> = {
  EUR: /^(?:€|EUR)\s*|\s*(?:€|EUR|euros?)$/giu,
  GBP: /^(?:£|GBP)\s*|\s*(?:£|GBP|pounds?)$/giu,
};
const BIDI_MARKS = /[\u200e\u200f\u061c\u2066-\u2069]/gu;
const PLAIN = /^(?<whole>\d*)(?:[.,](?<decimals>\d*))?$/u;
const GROUPED =
  /^(?<whole>\d{1,3}(?<group>[ '.,])\d{3}(?:\k<group>\d{3})*)(?:(?!\k<group>)[.,](?<decimals>\d*))?$/u;
const WHOLE_DIGITS_MAX = 10;

/**
 * Reads an amount typed by a person. A lone separator before three digits ("1,234") could mean two things,
 * so it is refused as too many decimals rather than guessed.
 */
export function parseMoney(input: string, currency: Currency): Result<Money, ParseMoneyError> {
  const text = normalise(input, currency);
  if (text === "") return err("amount_missing");
  if (/^[-−–]/u.test(text)) return err("amount_negative");
  const groups = (PLAIN.exec(text) ?? GROUPED.exec(text))?.groups;
  const whole = (groups?.whole ?? "").replace(/\D/gu, "");
  const decimals = groups?.decimals ?? "";
  if (!groups || whole + decimals === "") return err("amount_not_a_number");
  if (decimals.length > 2) return err("amount_too_many_decimals");
  if (whole.replace(/^0+/u, "").length > WHOLE_DIGITS_MAX) return err("amount_too_large");
  return ok(money(BigInt(`${whole}${decimals.padEnd(2, "0")}`), currency));
}

function normalise(input: string, currency: Currency): string {
  return toAsciiDigits(input)
    .replace(BIDI_MARKS, "")
    .replace(/\u066b/gu, ",")
    .replace(/\u066c|\s+/gu, " ")
    .replace(/’/gu, "'")
    .trim()
    .replace(SYMBOLS[currency], "");
}
