import "server-only";
import type { BalanceMovement } from "@/lib/adapters/stripe/balance-movement";
import { listBalanceMovements } from "@/lib/adapters/stripe/list-balance-movements";
import type { Currency } from "@/lib/domain/money/money";
import type { Movement, ProviderMovement } from "@/lib/domain/reconciliation/movement";
import { pairMovements } from "@/lib/domain/reconciliation/pair-movements";
import { ok, type Result } from "@/lib/domain/result";
import type { AccountShare } from "@/lib/services/creditor/account-share";
import { findBooksMovements } from "./books-record";
import { toProviderMovements } from "./provider-movements";
import { findSourcesOf } from "./store";

/** All that moved an account since an instant. */
export type AccountMovements = {
  currency: Currency;
  from: Date;
  movements: readonly BalanceMovement[];
};

export type OwnSides = { provider: ProviderMovement[]; books: Movement[] };

/** What of an account's movements is a creditor's, and its books of them. */
export async function ownSides(
  share: AccountShare,
  { currency, from, movements }: AccountMovements,
): Promise<Result<OwnSides, "processor_unavailable">> {
  const provider = await toProviderMovements(share, currency, movements);
  if (!provider.ok) return provider;
  const books = await findBooksMovements(share.creditorId, currency, from);
  const early = await findEarlyMovements(share, currency, { provider: provider.value, books });
  return early.ok ? ok({ provider: [...provider.value, ...early.value], books }) : early;
}

/**
 * What the books know alone may have moved at Stripe long before (an event that came to light late): such movements are
 * looked up by their objects.
 */
async function findEarlyMovements(
  share: AccountShare,
  currency: Currency,
  sides: OwnSides,
): Promise<Result<ProviderMovement[], "processor_unavailable">> {
  const { booksOnly } = pairMovements(sides.provider, sides.books);
  const found: BalanceMovement[] = [];
  for (const subject of new Set(booksOnly.flatMap((movement) => movement.subject ?? []))) {
    for (const sourceId of await sourcesOf(subject)) {
      const listed = await listBalanceMovements(share.account, { sourceId });
      if (!listed.ok) return listed;
      found.push(...listed.value);
    }
  }
  const known = new Set(sides.provider.map(({ id }) => id));
  const early = await toProviderMovements(share, currency, found);
  return early.ok ? ok(early.value.filter(({ id }) => !known.has(id))) : early;
}

const sourcesOf = async (subject: string): Promise<string[]> =>
  subject.startsWith("po_") ? [subject] : findSourcesOf(subject);
