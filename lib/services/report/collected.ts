import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { type Money, money } from "@/lib/domain/money/money";
import { partsOf } from "@/lib/domain/report/period";
import type { CsvCell } from "@/lib/domain/statement/csv";
import { type CollectedRow, findCollected } from "./money-store";
import type { ReportAsk } from "./report-ask";

type Collected = { payments: number; received: Money; back: Money };

/** What came in, by parts of the period and by method; nothing is left out that is zero. */
export type CollectedReport = {
  total: Collected;
  parts: (Collected & { first: CalendarDate })[];
  methods: (Collected & { method: string })[];
};

export const METHODS = ["card", "sepa_debit", "apple_pay", "google_pay", "unknown"] as const;

export async function readCollected(ask: ReportAsk): Promise<CollectedReport> {
  const rows = await findCollected(ask);
  const sum = (some: readonly CollectedRow[]): Collected => {
    const add = (minorOf: (row: CollectedRow) => bigint) =>
      money(
        some.reduce((total, row) => total + minorOf(row), 0n),
        ask.currency,
      );
    return {
      payments: some.reduce((total, row) => total + row.payments, 0),
      received: add((row) => row.receivedMinor),
      back: add((row) => row.backMinor),
    };
  };
  const methodOf = (row: CollectedRow) => METHODS.find((one) => one === row.method) ?? "unknown";
  return {
    total: sum(rows),
    parts: partsOf(ask.period).map((first) => ({
      ...sum(rows.filter(({ part }) => part === first)),
      first,
    })),
    methods: METHODS.map((method) => ({
      ...sum(rows.filter((row) => methodOf(row) === method)),
      method,
    })),
  };
}

/** By parts and then by method. */
export function collectedRows({ parts, methods }: CollectedReport): CsvCell[][] {
  const cells = ({ payments, received, back }: Collected): CsvCell[] => [
    ...[String(payments), { decimal: toDecimalString(received) }],
    { decimal: toDecimalString(back) },
  ];
  return [
    ["by", "of", "payments", "received", "went_back"],
    ...parts.map((part) => ["from", part.first, ...cells(part)]),
    ...methods.map((one) => ["method", one.method, ...cells(one)]),
  ];
}
