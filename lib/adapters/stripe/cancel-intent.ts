import "server-only";
import Stripe from "stripe";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

/** Stripe's code for an intent that is past cancelling: paid, on its way, or cancelled before. */
const PAST_CANCELLING = "payment_intent_unexpected_state";

/** Cancels an intent so that it can never be charged; "final" where it was too late. The caller refetches. */
export async function cancelIntent(
  account: StripeAccount,
  intentId: string,
): Promise<Result<"cancelled" | "final", StripeUnavailable>> {
  return callStripe(async () => {
    try {
      await stripeClient(account).paymentIntents.cancel(intentId);
      return "cancelled";
    } catch (error) {
      if (error instanceof Stripe.errors.StripeError && error.code === PAST_CANCELLING) {
        return "final";
      }
      throw error;
    }
  });
}
