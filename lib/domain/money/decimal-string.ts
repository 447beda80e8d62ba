// Amounts at the borders (events, API, Intl): decimal strings such as "12.30".
import { err, ok, type Result } from "@/lib/domain/result";
import { type Currency, type Money, money } from "./money";

/** "12.30", "-0.05": always two decimals, no grouping. */
export function toDecimalString({ amountMinor }: Money): `${number}` {
  const absoluteMinor = amountMinor < 0n ? -amountMinor : amountMinor;
  const digits = absoluteMinor.toString().padStart(3, "0");
  const text = `${amountMinor < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  if (!isDecimal(text)) throw new RangeError("an amount is always a decimal");
  return text;
}

/** Reads what toDecimalString writes; one decimal or none is accepted too. */
export function parseDecimalString(
  text: string,
  currency: Currency,
): Result<Money, "decimal_invalid"> {
  if (!isDecimal(text)) return err("decimal_invalid");
  const [whole = "", decimals = ""] = text.split(".");
  return ok(money(BigInt(`${whole}${decimals.padEnd(2, "0")}`), currency));
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d{1,16}(?:\.\d{1,2})?$/u.test(text);
}
