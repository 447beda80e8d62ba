import "server-only";
import type { StripeAccount } from "@/lib/adapters/stripe/account";
import type { BalanceMovement } from "@/lib/adapters/stripe/balance-movement";
import { listBalanceMovements } from "@/lib/adapters/stripe/list-balance-movements";
import { retrieveBalance } from "@/lib/adapters/stripe/retrieve-balance";
import type { Currency } from "@/lib/domain/money/money";
import type { Movement, ProviderMovement } from "@/lib/domain/reconciliation/movement";
import { pairMovements } from "@/lib/domain/reconciliation/pair-movements";
import type { Period } from "@/lib/domain/reconciliation/reconcile-movements";
import { ok, type Result } from "@/lib/domain/result";
import { booksBalanceAt, findBooksMovements } from "./books-record";
import { toProviderMovements } from "./provider-movements";
import { findSourcesOf } from "./store";

/** What is read before a period, so that a movement finds its own across the edge. */
const MARGIN_MS = 7 * 86_400_000;

/** Both sides of a creditor's balance at Stripe. Amounts in minor units. */
export type Sides = {
  provider: ProviderMovement[];
  books: Movement[];
  /** At the period's last instant. */
  providerClosingMinor: bigint;
  booksClosingMinor: bigint;
  /** Movements at Stripe in another currency than the creditor's: no part of the comparison. */
  otherCurrencies: number;
};

type Input = {
  creditorId: string;
  account: StripeAccount;
  currency: Currency;
  period: Period;
};

/** Reads both sides from a little before the period until now. */
export async function readSides(input: Input): Promise<Result<Sides, "processor_unavailable">> {
  const { creditorId, account, currency, period } = input;
  const from = new Date(period.from.getTime() - MARGIN_MS);
  const listed = await listBalanceMovements(account, { from });
  if (!listed.ok) return listed;
  const balance = await retrieveBalance(account, currency);
  if (!balance.ok) return balance;
  const provider = await toProviderMovements(creditorId, currency, listed.value);
  const books = await findBooksMovements(creditorId, currency, from);
  const early = await findEarlyMovements(input, { provider, books });
  if (!early.ok) return early;
  return ok({
    provider: [...provider, ...early.value],
    books,
    providerClosingMinor: balance.value - sumFrom(provider, period.to),
    booksClosingMinor: await booksBalanceAt(creditorId, period.to),
    otherCurrencies: listed.value.filter((movement) => movement.currency !== currency).length,
  });
}

const sumFrom = (movements: readonly Movement[], from: Date): bigint =>
  movements
    .filter(({ at }) => at.getTime() >= from.getTime())
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);

/**
 * What the books know alone may have moved at Stripe long before (an event that came to light late): such movements are
 * looked up by their objects.
 */
async function findEarlyMovements(
  { creditorId, account, currency }: Input,
  sides: { provider: ProviderMovement[]; books: Movement[] },
): Promise<Result<ProviderMovement[], "processor_unavailable">> {
  const { booksOnly } = pairMovements(sides.provider, sides.books);
  const found: BalanceMovement[] = [];
  for (const subject of new Set(booksOnly.flatMap((movement) => movement.subject ?? []))) {
    for (const sourceId of await sourcesOf(subject)) {
      const listed = await listBalanceMovements(account, { sourceId });
      if (!listed.ok) return listed;
      found.push(...listed.value);
    }
  }
  const known = new Set(sides.provider.map(({ id }) => id));
  const early = await toProviderMovements(creditorId, currency, found);
  return ok(early.filter(({ id }) => !known.has(id)));
}

const sourcesOf = async (subject: string): Promise<string[]> =>
  subject.startsWith("po_") ? [subject] : findSourcesOf(subject);
