// What is owed on one account, line by line, from its entries in the books.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sumMoney } from "@/lib/domain/money/add-money";
import { type Currency, isZero, type Money, money } from "@/lib/domain/money/money";

/** One entry's postings on this account's own ledger accounts (principal, interest, accessory). */
export type StatementEntry = Readonly<{
  event: string;
  effectiveOn: CalendarDate;
  postings: readonly Readonly<{
    code: string;
    side: "debit" | "credit";
    amountMinor: bigint;
  }>[];
}>;

const OWED_KINDS = ["principal", "interest", "accessory"] as const;
type OwedKind = (typeof OWED_KINDS)[number];

export type StatementLineKind =
  | OwedKind
  | "payment"
  | "payment_returned"
  | "payment_taken_back"
  | "refund"
  | "refund_failed"
  | "overpayment_applied"
  | "correction";

/** What adds to the debt is positive, what reduces it negative; the lines add up to the balance. */
export type StatementLine = Readonly<{
  kind: StatementLineKind;
  amount: Money;
  /** When it happened; null for the parts that the debt consists of. */
  on: CalendarDate | null;
}>;

export type Statement = Readonly<{ lines: readonly StatementLine[]; balance: Money }>;

const MOVEMENTS: ReadonlyMap<string, StatementLineKind> = new Map([
  ["card_payment", "payment"],
  ["sepa_settled", "payment"],
  ["sepa_returned", "payment_returned"],
  ["dispute_lost", "payment_taken_back"],
  ["refund", "refund"],
  ["refund_failed", "refund_failed"],
  ["overpayment_applied", "overpayment_applied"],
  ["correction", "correction"],
]);

/** Lines in reading order: principal, interest and accessories as they arose, then each movement by date. */
export function buildStatement(entries: readonly StatementEntry[], currency: Currency): Statement {
  const arisen = entries.filter(({ event }) => !MOVEMENTS.has(event));
  const owed = OWED_KINDS.map((kind) => ({
    kind,
    amount: sumMoney(
      arisen.map((entry) => changeOf(entry, currency, kind)),
      currency,
    ),
    on: null,
  }));
  const movements = entries
    .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
    .flatMap((entry): StatementLine[] => {
      const kind = MOVEMENTS.get(entry.event);
      return kind ? [{ kind, amount: changeOf(entry, currency), on: entry.effectiveOn }] : [];
    });
  const lines = [...owed, ...movements].filter(({ amount }) => !isZero(amount));
  const balance = sumMoney(
    lines.map(({ amount }) => amount),
    currency,
  );
  return { lines, balance };
}

/** How an entry changes what is owed, on one part or on all. */
function changeOf(entry: StatementEntry, currency: Currency, part?: OwedKind): Money {
  const changeMinor = entry.postings
    .filter(({ code }) => part === undefined || code === part)
    .reduce(
      (sum, { side, amountMinor }) => sum + (side === "debit" ? amountMinor : -amountMinor),
      0n,
    );
  return money(changeMinor, currency);
}
