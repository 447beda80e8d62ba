import "server-only";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";
import { methodsFor } from "./create-intent";
import { mandateOptions } from "./mandate-options";
import { type SetupSnapshot, toSetupSnapshot } from "./setup-snapshot";

export type SetupOrder = {
  /** Ours; the idempotency key is made of it, so that one setup has one intent. */
  setupId: string;
  customerId: string;
  currency: string;
  mandatePrefix: string;
};

/** Creates the intent of a setup, or answers the one that it already has (same idempotency key). */
export async function createSetupIntent(
  account: StripeAccount,
  { setupId, customerId, currency, mandatePrefix }: SetupOrder,
): Promise<Result<SetupSnapshot, StripeUnavailable>> {
  return callStripe(async () =>
    toSetupSnapshot(
      await stripeClient(account).setupIntents.create(
        {
          customer: customerId,
          usage: "off_session",
          allowed_payment_method_types: methodsFor(currency),
          metadata: { setup_id: setupId },
          ...(currency === "EUR" ? { payment_method_options: mandateOptions(mandatePrefix) } : {}),
        },
        { idempotencyKey: `setup:${setupId}:intent` },
      ),
    ),
  );
}
