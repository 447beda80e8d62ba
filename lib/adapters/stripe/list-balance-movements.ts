import "server-only";
import type Stripe from "stripe";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { type BalanceMovement, toBalanceMovement } from "./balance-movement";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

const PAGE_SIZE = 100;
const secondsOf = (instant: Date): number => Math.floor(instant.getTime() / 1000);

type Filter = { from: Date } | { sourceId: string } | { payoutId: string };

/**
 * Everything that moved the account's balance since an instant, or because of one object, or that went out with one payout
 * (Stripe knows that of automatic payouts); the newest first.
 */
export async function listBalanceMovements(
  account: StripeAccount,
  filter: Filter,
): Promise<Result<BalanceMovement[], StripeUnavailable>> {
  return callStripe(async () => {
    const movements: BalanceMovement[] = [];
    const list = stripeClient(account).balanceTransactions.list({
      ...chosenBy(filter),
      limit: PAGE_SIZE,
      expand: ["data.source"],
    });
    for await (const transaction of list) movements.push(toBalanceMovement(transaction));
    return movements;
  });
}

function chosenBy(filter: Filter): Stripe.BalanceTransactionListParams {
  if ("from" in filter) return { created: { gte: secondsOf(filter.from) } };
  return "payoutId" in filter ? { payout: filter.payoutId } : { source: filter.sourceId };
}
