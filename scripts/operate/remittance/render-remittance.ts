// What a month brought a creditor, as a page and as a file for a spreadsheet.
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { money } from "@/lib/domain/money/money";
import { type CsvCell, csvFile } from "@/lib/domain/statement/csv";
import type { Remittance, RemittanceRow } from "@/lib/services/reconciliation/get-remittance";
import { amountWriter } from "@/scripts/operate/reconciliation/report-amounts";
import { reportPage, reportTable } from "@/scripts/operate/reconciliation/report-page";

type Write = (minor: bigint) => string;

const sum = (
  rows: readonly RemittanceRow[],
  of: "settledMinor" | "netMinor" | "fee" | "overpayment",
): bigint => rows.reduce((total, row) => total + row[of], 0n);

/** True where the rows add up to what the debts' own books say, debt by debt. */
export const tiesToBooks = ({ totals }: Remittance): boolean =>
  totals.every(({ settledMinor, booksMinor }) => settledMinor === booksMinor);

/** The export as an HTML page: sums by how sure the money is, then by debt. */
export function renderRemittance(remittance: Remittance): string {
  const { creditor, month, madeOn, rows, totals } = remittance;
  const write = amountWriter(creditor.currency);
  const late = new Set(rows.flatMap(({ isLate, paymentId }) => (isLate ? [paymentId] : [])));
  const ties = tiesToBooks(remittance)
    ? "<p>Every sum by account is what the account's own books say.</p>"
    : '<p class="warning">Sums by account differ from the books.</p>';
  return reportPage(
    `${creditor.name}: payments of ${month}`,
    `<p>Made on ${madeOn}. What came is to be handed over within a month (art. R124-6 CPCE); for ${late.size} payments that day has passed.</p>
${ties}
${reportTable({
  caption: "By status",
  columns: ["status", "entries", "settled", "fees", "net"],
  rows: statusRows(rows, write),
})}
${reportTable({
  caption: "By account",
  columns: ["account", "settled", "by the books"],
  rows: totals.map(({ accountReference, settledMinor, booksMinor }) => ({
    isTask: settledMinor !== booksMinor,
    cells: [accountReference, { amount: write(settledMinor) }, { amount: write(booksMinor) }],
  })),
})}`,
  );
}

function statusRows(rows: readonly RemittanceRow[], write: Write) {
  const byStatus = Map.groupBy(rows, ({ status }) => status);
  const row = (name: string, own: readonly RemittanceRow[]) => ({
    cells: [
      ...[name, { amount: String(own.length) }, { amount: write(sum(own, "settledMinor")) }],
      ...[{ amount: write(sum(own, "fee")) }, { amount: write(sum(own, "netMinor")) }],
    ],
  });
  return [
    ...[...byStatus].map(([status, own]) => row(status.replaceAll("_", " "), own)),
    row("together", rows),
  ];
}

const COLUMNS = [
  ...["on", "entry", "event", "payment", "receipt", "account", "method", "status"],
  ...["provisional_until", "interest", "accessory", "principal", "settled", "fee", "net"],
  ...["overpayment", "currency", "due_on", "late", "booked_on"],
];

/** One line for each entry and account, in the order of the books. */
export function remittanceCsv({ rows, creditor }: Remittance): string {
  const decimal = (minor: bigint): CsvCell => ({
    decimal: toDecimalString(money(minor, creditor.currency)),
  });
  return csvFile([
    COLUMNS,
    ...rows.map((row): CsvCell[] => [
      ...[row.on, row.entryId.toString(), row.event, row.paymentId, row.receiptNumber ?? ""],
      ...[row.accountReference ?? "", row.methodKind ?? "", row.status],
      ...[row.status === "provisional" ? (row.provisionalUntil ?? "") : ""],
      ...[row.interest, row.accessory, row.principal, row.settledMinor].map(decimal),
      ...[decimal(row.fee), decimal(row.netMinor), decimal(row.overpayment), creditor.currency],
      ...[row.dueOn ?? "", row.isLate ? "yes" : "", row.bookedOn],
    ]),
  ]);
}
