import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import { type Money, money } from "@/lib/domain/money/money";
import type { StatementRow } from "@/lib/domain/statement/movement";
import type { StatementPaper } from "@/lib/services/statement/statement-pdf";

/** An addition to what is owed and a reduction of it, each without a sign; null where it is the other. */
export function sidesOf({ amountMinor, currency }: Money): {
  debit: Money | null;
  credit: Money | null;
} {
  const size = money(amountMinor < 0n ? -amountMinor : amountMinor, currency);
  return amountMinor < 0n ? { debit: null, credit: size } : { debit: size, credit: null };
}

/** A movement in the person's words, as it is printed. */
export async function printedRows(rows: readonly StatementRow[]): Promise<StatementPaper["rows"]> {
  const t = await getTranslations("statement");
  const locale = await getLocale();
  const printed = (amount: Money | null) => (amount ? formatMoney(amount, locale) : "");
  return rows.map(({ on, kind, accountReference: reference, receiptNumber: number, ...row }) => {
    const { debit, credit } = sidesOf(row.change);
    return {
      on: formatDate(on, locale, "numeric"),
      what: t(`kinds.${kind}`),
      hint: number ? t("receipt", { reference, number }) : t("account", { reference }),
      ...{ debit: printed(debit), credit: printed(credit), balance: printed(row.balance) },
    };
  });
}
