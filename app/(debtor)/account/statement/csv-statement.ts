import { getTranslations } from "next-intl/server";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import type { Money } from "@/lib/domain/money/money";
import { type CsvCell, csvFile } from "@/lib/domain/statement/csv";
import type { Period } from "@/lib/domain/statement/period";
import type { WholeStatement } from "@/lib/services/statement/whole-statement";
import { sidesOf } from "./statement-texts";

const decimal = (amount: Money | null): CsvCell =>
  amount ? { decimal: toDecimalString(amount) } : "";

/** A statement for a spreadsheet: days as YYYY-MM-DD, amounts with a point, headings in the person's language. */
export async function csvStatement(statement: WholeStatement, period: Period): Promise<string> {
  const t = await getTranslations("statement");
  const columns = [
    ...(["on", "what", "reference", "receipt", "debit", "credit", "balance", "currency"] as const),
  ].map((column) => t(`columns.${column}`));
  const { opening, rows, closing } = statement;
  const balanceRow = (on: string, what: string, balance: Money): CsvCell[] => [
    ...[on, what, "", "", "", ""],
    ...[decimal(balance), balance.currency],
  ];
  return csvFile([
    columns,
    balanceRow(period.from, t("opening"), opening),
    ...rows.map((row): CsvCell[] => {
      const { debit, credit } = sidesOf(row.change);
      return [
        ...[row.on, t(`kinds.${row.kind}`), row.accountReference, row.receiptNumber ?? ""],
        ...[decimal(debit), decimal(credit), decimal(row.balance), row.balance.currency],
      ];
    }),
    balanceRow(period.to, t("closing"), closing),
  ]);
}
