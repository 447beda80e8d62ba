import { toDecimalString } from "./decimal-string";
import type { Money } from "./money";

/** The amount as the person's language writes it: "1 248,60 €", "€1,248.60". */
export function formatMoney(amount: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: amount.currency });
  return format.format(toDecimalString(amount));
}
