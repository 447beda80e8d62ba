import "server-only";
import Stripe from "stripe";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";
import { type IntentSnapshot, toIntentSnapshot } from "./intent-snapshot";

/** The intent as it is now. Webhooks come in any order and twice: only this is believed. */
export async function retrieveIntent(
  account: StripeAccount,
  intentId: string,
): Promise<Result<IntentSnapshot, StripeUnavailable>> {
  return callStripe(async () =>
    toIntentSnapshot(
      await stripeClient(account).paymentIntents.retrieve(intentId, {
        expand: ["latest_charge.balance_transaction"],
      }),
    ),
  );
}

/** The same for an intent that may be nobody's: null where the account has none of that id. */
export async function findIntent(
  account: StripeAccount,
  intentId: string,
): Promise<Result<IntentSnapshot | null, StripeUnavailable>> {
  return callStripe(async () => {
    try {
      return toIntentSnapshot(await stripeClient(account).paymentIntents.retrieve(intentId));
    } catch (error) {
      if (error instanceof Stripe.errors.StripeError && error.code === "resource_missing") {
        return null;
      }
      throw error;
    }
  });
}
