import "server-only";
import { listBalanceMovements } from "@/lib/adapters/stripe/list-balance-movements";
import type { Currency } from "@/lib/domain/money/money";
import type { Period } from "@/lib/domain/reconciliation/reconcile-movements";
import { ok, type Result } from "@/lib/domain/result";
import type { AccountShare } from "@/lib/services/creditor/account-share";
import { booksBalanceAt } from "./books-record";
import { type OwnSides, ownSides } from "./own-sides";
import { shareClosingMinor } from "./share-balance";

/** What is read before a period, so that a movement finds its own across the edge. */
const MARGIN_MS = 7 * 86_400_000;

/** Both sides of a creditor's balance at Stripe. Amounts in minor units. */
export type Sides = OwnSides & {
  /** At the period's last instant. */
  providerClosingMinor: bigint;
  booksClosingMinor: bigint;
  /** Movements at Stripe in another currency than the creditor's: no part of the comparison. */
  otherCurrencies: number;
};

type Input = { share: AccountShare; currency: Currency; period: Period };

/** Reads both sides from a little before the period until now. */
export async function readSides(input: Input): Promise<Result<Sides, "processor_unavailable">> {
  const { share, currency, period } = input;
  const from = new Date(period.from.getTime() - MARGIN_MS);
  const listed = await listBalanceMovements(share.account, { from });
  if (!listed.ok) return listed;
  const known = { currency, from, movements: listed.value };
  const own = await ownSides(share, known);
  if (!own.ok) return own;
  const closing = await shareClosingMinor(share, { known, own: own.value, to: period.to });
  if (!closing.ok) return closing;
  return ok({
    ...own.value,
    providerClosingMinor: closing.value,
    booksClosingMinor: await booksBalanceAt(share.creditorId, period.to),
    otherCurrencies: listed.value.filter((movement) => movement.currency !== currency).length,
  });
}
