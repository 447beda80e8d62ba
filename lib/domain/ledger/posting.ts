import type { Currency } from "@/lib/domain/money/money";
import type { DebtCode, HouseCode, LedgerCode } from "./chart";

export type Side = "debit" | "credit";

/** One line of a journal entry. amountMinor is always positive; accountId is the debt, null for a house account. */
export type Posting = Readonly<{
  accountId: string | null;
  code: LedgerCode;
  side: Side;
  amountMinor: bigint;
  currency: Currency;
}>;

/** An amount on one part of one debt, in minor units. */
export type DebtAmount = Readonly<{ accountId: string; component: DebtCode; amountMinor: bigint }>;

export function debtPostings(
  side: Side,
  amounts: readonly DebtAmount[],
  currency: Currency,
): Posting[] {
  return amounts
    .filter(({ amountMinor }) => amountMinor > 0n)
    .map(({ accountId, component, amountMinor }) => ({
      accountId,
      code: component,
      side,
      amountMinor,
      currency,
    }));
}

/** Line on a house account; nothing when the amount is zero. */
export function housePosting(
  side: Side,
  code: HouseCode,
  amountMinor: bigint,
  currency: Currency,
): Posting[] {
  return amountMinor > 0n ? [{ accountId: null, code, side, amountMinor, currency }] : [];
}

/** The same lines with their sides exchanged. */
export function reversed(postings: readonly Posting[]): Posting[] {
  return postings.map((posting) => ({
    ...posting,
    side: posting.side === "debit" ? "credit" : "debit",
  }));
}

export function totalMinor(amounts: readonly DebtAmount[]): bigint {
  return amounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}
