import "server-only";
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
