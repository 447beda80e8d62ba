import { keepEach } from "@/lib/domain/keep-each";
import { toDecimalString } from "./decimal-string";
import type { Money } from "./money";

const formatterOf = keepEach(
  (locale: string, currency: string) =>
    new Intl.NumberFormat(locale, { style: "currency", currency }),
);

/** The amount as the person's language writes it: "1 248,60 €", "€1,248.60". */
export function formatMoney(amount: Money, locale: string): string {
  return formatterOf(locale, amount.currency).format(toDecimalString(amount));
}
