// What is owed on one account, line by line: what it consists of, and what changed it.
import { type CalendarDate, compareDates } from "@/lib/domain/calendar/calendar-date";
import { type Currency, isZero, type Money, money } from "@/lib/domain/money/money";

/** An entry that changed what is owed on this account after it arose. Positive adds to the debt. */
export type AccountMovement = Readonly<{
  event: string;
  effectiveOn: CalendarDate;
  changeMinor: bigint;
}>;

const OWED_KINDS = ["principal", "interest", "accessory"] as const;
type OwedKind = (typeof OWED_KINDS)[number];

export type StatementLineKind =
  | OwedKind
  /** All movements before those that are shown. */
  | "earlier"
  | "payment"
  | "payment_returned"
  | "payment_taken_back"
  | "refund"
  | "refund_failed"
  | "overpayment_applied"
  | "correction"
  | "write_off"
  | "write_off_reversed";

/** What adds to the debt is positive, what reduces it negative; the lines add up to the balance. */
export type StatementLine = Readonly<{
  kind: StatementLineKind;
  amount: Money;
  /** When it happened; null for the parts that the debt consists of, and for earlier movements. */
  on: CalendarDate | null;
}>;

/** An account as its books stand, with its last movements. */
export type AccountState = Readonly<{
  /** What the debt consists of, by part, minor units. */
  claimedMinor: Readonly<Record<OwedKind, bigint>>;
  balance: Money;
  movements: readonly AccountMovement[];
}>;

const MOVEMENTS: ReadonlyMap<string, StatementLineKind> = new Map([
  ["card_payment", "payment"],
  ["sepa_settled", "payment"],
  ["sepa_returned", "payment_returned"],
  ["dispute_lost", "payment_taken_back"],
  ["refund", "refund"],
  ["refund_failed", "refund_failed"],
  ["overpayment_applied", "overpayment_applied"],
  ["correction", "correction"],
  ["write_off", "write_off"],
  ["write_off_reversed", "write_off_reversed"],
]);

/**
 * Lines in reading order: principal, interest and accessories as they arose, what earlier movements changed in sum, then
 * each of the last movements by date. Earlier ones are what is missing to the balance: history is never added up.
 */
export function statementLines({
  claimedMinor,
  balance,
  movements,
}: AccountState): StatementLine[] {
  const { currency } = balance;
  const owed = OWED_KINDS.map((kind) => lineOf(kind, claimedMinor[kind], currency));
  const shown = movements
    .toSorted((a, b) => compareDates(a.effectiveOn, b.effectiveOn))
    .flatMap(({ event, effectiveOn, changeMinor }) => {
      const kind = MOVEMENTS.get(event);
      return kind ? [lineOf(kind, changeMinor, currency, effectiveOn)] : [];
    });
  const told = [...owed, ...shown].reduce((sum, { amount }) => sum + amount.amountMinor, 0n);
  const earlier = lineOf("earlier", balance.amountMinor - told, currency);
  return [...owed, earlier, ...shown].filter(({ amount }) => !isZero(amount));
}

const lineOf = (
  kind: StatementLineKind,
  minor: bigint,
  currency: Currency,
  on: CalendarDate | null = null,
): StatementLine => ({ kind, amount: money(minor, currency), on });
