import "server-only";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

/** Money on its way from Stripe to the creditor's bank account. */
export type PayoutSnapshot = {
  payoutId: string;
  /** Minor units; negative where Stripe takes money from the bank account. */
  amountMinor: bigint;
  /** Upper case, as everywhere outside Stripe. */
  currency: string;
  createdAt: Date;
  /** The bank did not take it, or it was called off: the money is in the balance again. */
  isReturned: boolean;
};

/** The payout as it is now. */
export async function retrievePayout(
  account: StripeAccount,
  payoutId: string,
): Promise<Result<PayoutSnapshot, StripeUnavailable>> {
  return callStripe(async () => {
    const payout = await stripeClient(account).payouts.retrieve(payoutId);
    return {
      payoutId: payout.id,
      amountMinor: BigInt(payout.amount),
      currency: payout.currency.toUpperCase(),
      createdAt: new Date(payout.created * 1000),
      isReturned: payout.status === "failed" || payout.status === "canceled",
    };
  });
}
