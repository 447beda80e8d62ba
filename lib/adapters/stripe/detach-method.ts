import "server-only";
import Stripe from "stripe";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

/** Stripe forgets a card or account; with an account its mandates end. Asking again changes nothing. */
export async function detachMethod(
  account: StripeAccount,
  stripeMethodId: string,
): Promise<Result<null, StripeUnavailable>> {
  return callStripe(async () => {
    const { paymentMethods } = stripeClient(account);
    try {
      await paymentMethods.detach(stripeMethodId);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      // What is detached cannot be detached: an earlier answer may have been lost.
      if ((await paymentMethods.retrieve(stripeMethodId)).customer !== null) throw error;
    }
    return null;
  });
}
