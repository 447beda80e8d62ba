import { getLocale, getTranslations } from "next-intl/server";
import { letterheadOf } from "@/app/(debtor)/letterhead-of";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { Period } from "@/lib/domain/statement/period";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { readingDirection } from "@/lib/services/locale/locales";
import type { StatementPaper } from "@/lib/services/statement/statement-pdf";
import type { WholeStatement } from "@/lib/services/statement/whole-statement";
import { printedRows } from "./statement-texts";

type Printed = {
  statement: WholeStatement;
  period: Period;
  /** Days to come were asked for as well. */
  isCut: boolean;
  creditor: CreditorView;
  now: Date;
};

/** A statement as it is printed, in the person's language. */
export async function paperStatement(printed: Printed): Promise<StatementPaper> {
  const { statement, period, isCut, creditor, now } = printed;
  const t = await getTranslations("statement");
  const locale = await getLocale();
  const dated = { from: formatDate(period.from, locale), to: formatDate(period.to, locale) };
  const balanceRow = (what: string, on: Period["from"], balance: typeof statement.opening) => ({
    ...{ on: formatDate(on, locale, "numeric"), what, hint: "", debit: "", credit: "" },
    balance: formatMoney(balance, locale),
  });
  return {
    ...{ language: locale, direction: readingDirection(locale), madeAt: now },
    letterhead: await letterheadOf(creditor),
    ...{ title: t("title"), period: t("period", dated) },
    facts: [
      { label: t("person"), value: statement.personName },
      { label: t("issuedOn"), value: formatDate(dateInZone(now, creditor.timeZone), locale) },
    ],
    columns: {
      ...{ on: t("columns.on"), what: t("columns.what") },
      ...{ debit: t("columns.debit"), credit: t("columns.credit"), balance: t("columns.balance") },
    },
    opening: balanceRow(t("opening"), period.from, statement.opening),
    rows: await printedRows(statement.rows),
    closing: balanceRow(t("closing"), period.to, statement.closing),
    notes: [
      ...(statement.rows.length === 0 ? [t("none")] : []),
      ...(isCut ? [t("untilToday")] : []),
    ],
    footOf: (page, pages) => t("page", { page, pages }),
  };
}
