import "server-only";
import { retrieveBalance } from "@/lib/adapters/stripe/retrieve-balance";
import { ok, type Result } from "@/lib/domain/result";
import type { AccountShare } from "@/lib/services/creditor/account-share";
import { booksBalanceAt } from "./books-record";
import { type AccountMovements, type OwnSides, ownSides } from "./own-sides";

type Balance = Result<bigint, "processor_unavailable">;

/** `to` is the end of the period. */
type Facts = { known: AccountMovements; own: OwnSides; to: Date };

/**
 * What a creditor has at Stripe at the end of a period, in minor units. Stripe knows the balance of an account, not whose
 * it is: where it is shared, the share of each begins with its books and goes on with its movements at Stripe; the first
 * creditor has what the others leave of the account's balance. The shares always add up to it.
 */
export async function shareClosingMinor(
  share: AccountShare,
  { known, own, to }: Facts,
): Promise<Balance> {
  if (!share.hasRest) return ok(await carriedOn(share.creditorId, known.from, own, to));
  const account = await accountMinorAt(share, known, to);
  if (!account.ok) return account;
  let minor = account.value;
  for (const creditorId of share.otherIds) {
    const otherIds = [share.creditorId, ...share.otherIds].filter((id) => id !== creditorId);
    const sides = await ownSides({ ...share, creditorId, otherIds, hasRest: false }, known);
    if (!sides.ok) return sides;
    minor -= await carriedOn(creditorId, known.from, sides.value, to);
  }
  return ok(minor);
}

/** The account's balance is known as of now: what has moved it since is taken back. */
async function accountMinorAt(
  { account }: AccountShare,
  { currency, movements }: AccountMovements,
  to: Date,
): Promise<Balance> {
  const balance = await retrieveBalance(account, currency);
  if (!balance.ok) return balance;
  return ok(
    movements
      .filter((movement) => movement.currency === currency && isFrom(movement.createdAt, to))
      .reduce((minor, { amountMinor, feeMinor }) => minor - amountMinor + feeMinor, balance.value),
  );
}

/** From the books at an instant by Stripe's movements; among them those before it that were booked only after it. */
async function carriedOn(
  creditorId: string,
  from: Date,
  { provider }: OwnSides,
  to: Date,
): Promise<bigint> {
  const before = await booksBalanceAt(creditorId, from);
  return provider
    .filter(({ at }) => !isFrom(at, to))
    .reduce((minor, { amountMinor }) => minor + amountMinor, before);
}

const isFrom = (at: Date, instant: Date): boolean => at.getTime() >= instant.getTime();
