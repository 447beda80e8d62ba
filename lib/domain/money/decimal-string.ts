// Amounts at the borders (events, API, Intl): decimal strings such as "12.30".
import type { Money } from "./money";

/** "12.30", "-0.05": always two decimals, no grouping. */
export function toDecimalString({ amountMinor }: Money): `${number}` {
  const absoluteMinor = amountMinor < 0n ? -amountMinor : amountMinor;
  const digits = absoluteMinor.toString().padStart(3, "0");
  const text = `${amountMinor < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  if (!isDecimal(text)) throw new RangeError("an amount is always a decimal");
  return text;
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d{1,16}(?:\.\d{1,2})?$/u.test(text);
}
