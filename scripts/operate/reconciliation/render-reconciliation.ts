// The comparison with Stripe as a page and as a file for a spreadsheet.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { money } from "@/lib/domain/money/money";
import type { Movement, ProviderMovement } from "@/lib/domain/reconciliation/movement";
import {
  DIFFERENCE_KINDS,
  type Difference,
  type DifferenceKind,
} from "@/lib/domain/reconciliation/reconcile-movements";
import { type CsvCell, csvFile } from "@/lib/domain/statement/csv";
import type { ReconciliationReport } from "@/lib/services/reconciliation/reconcile";
import { dailyBalances } from "./daily-balances";
import { drawBalances } from "./draw-balances";
import { amountWriter, instantText } from "./report-amounts";
import { type ReportCell, reportPage, reportTable } from "./report-page";

const MEANINGS: Readonly<Record<DifferenceKind, string>> = {
  timing: "timing: the other side is late, or across the edge of these days",
  missing_event: "missing event: Stripe moved money that the books do not know",
  amount_mismatch: "amount mismatch: both know it, with different amounts",
  unknown: "unknown: about nothing of ours, or in the books without Stripe",
};

/** The report as an HTML page. */
export function renderReconciliation(report: ReconciliationReport): string {
  const { creditor, from, to, ranAt, matched, healed, tasks, differences } = report;
  const write = amountWriter(creditor.currency);
  const text = `Balances of Stripe and of the books, day by day from ${from} to ${to}; ${tasks.length} differences for a person.`;
  const outcome =
    tasks.length === 0
      ? "<p>Of these days nothing is left for a person.</p>"
      : `<p class="warning">${tasks.length} differences are left for a person.</p>`;
  return reportPage(
    `${creditor.name}: Stripe and the books, ${from} to ${to}`,
    `<p>Compared at ${instantText(ranAt)}. ${matched.length} movements match. ${healed} payments or payouts were asked about again.</p>
${outcome}
${earlierDifference(report, write)}
${otherCurrencies(report)}
${sharedAccount(report)}
${drawBalances(dailyBalances(report), write, text)}
${reportTable({ caption: "Both sides", columns: ["", "Stripe", "the books", "difference"], rows: sideRows(report, write) })}
${reportTable({ caption: "Differences by class", columns: ["class", "number", "Stripe less the books"], rows: kindRows(differences, write) })}
${differenceTable(differences, write)}
${reportTable({ caption: "Day by day", columns: ["day", "Stripe", "the books", "difference"], rows: dayRows(report, write) })}`,
  );
}

type Write = (minor: bigint) => string;

/** What differed before the period is no difference of its movements, and must not look as if all were well. */
function earlierDifference(report: ReconciliationReport, write: Write): string {
  const minor = report.providerOpeningMinor - report.booksOpeningMinor;
  return minor === 0n
    ? ""
    : `<p class="warning">${write(minor)} differed before these days already. They do not explain it: compare from an earlier day.</p>`;
}

/** What is at Stripe in a currency in which the creditor has no books is said, and compared with nothing. */
const otherCurrencies = ({ sides }: ReconciliationReport): string =>
  sides.otherCurrencies === 0
    ? ""
    : `<p class="warning">${sides.otherCurrencies} movements at Stripe are in other currencies and were not compared.</p>`;

/** Stripe does not say whose the balance of a shared account is. */
const sharedAccount = ({ sharedWith }: ReconciliationReport): string =>
  sharedWith === 0
    ? ""
    : `<p>The Stripe account is shared with other creditors (${sharedWith}). What is shown of it is this creditor’s: its payments, and its part of each payout. Money that belongs to none of them is shown to the first.</p>`;

function sideRows(report: ReconciliationReport, write: Write) {
  const { providerOpeningMinor, providerMinor, booksOpeningMinor, booksMinor, sides } = report;
  const row = (name: string, provider: bigint, books: bigint) => ({
    cells: [
      name,
      ...[provider, books, provider - books].map((minor) => ({ amount: write(minor) })),
    ],
  });
  return [
    row("at the beginning", providerOpeningMinor, booksOpeningMinor),
    row("moved", providerMinor, booksMinor),
    row("at the end", sides.providerClosingMinor, sides.booksClosingMinor),
  ];
}

function kindRows(differences: readonly Difference[], write: Write) {
  return DIFFERENCE_KINDS.map((kind) => {
    const own = differences.filter((difference) => difference.kind === kind);
    const minor = own.reduce((sum, { differenceMinor }) => sum + differenceMinor, 0n);
    const cells = [MEANINGS[kind], { amount: String(own.length) }, { amount: write(minor) }];
    return { cells, isTask: kind !== "timing" && own.length > 0 };
  });
}

function differenceTable(differences: readonly Difference[], write: Write): string {
  if (differences.length === 0) return "";
  const side = (movement: Movement | null): ReportCell[] => [
    { id: movement ? idsOf(movement) : "–" },
    { amount: movement ? write(movement.amountMinor) : "–" },
    movement ? instantText(movement.at) : "–",
  ];
  return reportTable({
    caption: "Differences, both sides",
    columns: [
      ...["class", "movement", "payment or payout", "Stripe", "amount", "at"],
      ...["entry of the books", "amount", "at", "difference"],
    ],
    rows: differences.map(({ kind, provider, books, differenceMinor }) => ({
      isTask: kind !== "timing",
      cells: [
        kind.replace("_", " "),
        ((provider ?? books)?.kind ?? "").replace("_", " "),
        { id: (provider ?? books)?.subject ?? "–" },
        ...[...side(provider), ...side(books)],
        { amount: write(differenceMinor) },
      ],
    })),
  });
}

const idsOf = (movement: Movement | ProviderMovement): string =>
  "sourceId" in movement && movement.sourceId ? `${movement.id} ${movement.sourceId}` : movement.id;

function dayRows(report: ReconciliationReport, write: Write) {
  return dailyBalances(report).map(({ on, providerMinor, booksMinor, tasks }) => ({
    isTask: tasks > 0,
    cells: [
      on as string,
      ...[providerMinor, booksMinor, providerMinor - booksMinor].map((minor) => ({
        amount: write(minor),
      })),
    ],
  }));
}

const COLUMNS = [
  ...["class", "movement", "payment_or_payout", "stripe_movement", "stripe_object"],
  ...["stripe_amount", "stripe_at", "entry", "books_amount", "books_at", "difference", "currency"],
];

/** Every movement of the period with what it was matched with, as CSV. */
export function reconciliationCsv({ matched, differences }: ReconciliationReport): string {
  const same = matched.map((pair) => ({ ...pair, kind: "matched", differenceMinor: 0n }));
  return csvFile([COLUMNS, ...[...same, ...differences].map(csvRow)]);
}

type Row = Pick<Difference, "provider" | "books" | "differenceMinor"> & { kind: string };

function csvRow({ kind, provider, books, differenceMinor }: Row): CsvCell[] {
  const movement = provider ?? books;
  const decimal = (minor: bigint | undefined): CsvCell =>
    minor === undefined || !movement
      ? ""
      : { decimal: toDecimalString(money(minor, movement.currency)) };
  return [
    ...[kind, movement?.kind ?? "", movement?.subject ?? ""],
    ...[provider?.id ?? "", provider?.sourceId ?? "", decimal(provider?.amountMinor)],
    ...[provider?.at.toISOString() ?? "", books?.id ?? "", decimal(books?.amountMinor)],
    ...[books?.at.toISOString() ?? "", decimal(differenceMinor), movement?.currency ?? ""],
  ];
}

/** Where a report is kept. */
export const reportName = (creditor: string, from: CalendarDate, to: CalendarDate): string =>
  `reconciliation-${creditor}-${from}-${to}`;
