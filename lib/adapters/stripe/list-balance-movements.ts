import "server-only";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { type BalanceMovement, toBalanceMovement } from "./balance-movement";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

const PAGE_SIZE = 100;
const secondsOf = (instant: Date): number => Math.floor(instant.getTime() / 1000);

type Filter = { from: Date } | { sourceId: string };

/** Everything that moved the account's balance since an instant, or because of one object; the newest first. */
export async function listBalanceMovements(
  account: StripeAccount,
  filter: Filter,
): Promise<Result<BalanceMovement[], StripeUnavailable>> {
  const chosen =
    "from" in filter ? { created: { gte: secondsOf(filter.from) } } : { source: filter.sourceId };
  return callStripe(async () => {
    const movements: BalanceMovement[] = [];
    const list = stripeClient(account).balanceTransactions.list({
      ...chosen,
      limit: PAGE_SIZE,
      expand: ["data.source"],
    });
    for await (const transaction of list) movements.push(toBalanceMovement(transaction));
    return movements;
  });
}
