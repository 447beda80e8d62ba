import "server-only";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

/** What the account holds now in one currency, whether it can be paid out yet or not; minor units. */
export async function retrieveBalance(
  account: StripeAccount,
  currency: string,
): Promise<Result<bigint, StripeUnavailable>> {
  return callStripe(async () => {
    const { available, pending } = await stripeClient(account).balance.retrieve();
    return [...available, ...pending]
      .filter((sum) => sum.currency.toUpperCase() === currency)
      .reduce((total, { amount }) => total + BigInt(amount), 0n);
  });
}
