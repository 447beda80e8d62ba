import "server-only";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";
import { type SetupSnapshot, toSetupSnapshot } from "./setup-snapshot";

/** The setup intent as it is now: only this is believed, not the address a browser comes back to. */
export async function retrieveSetupIntent(
  account: StripeAccount,
  setupIntentId: string,
): Promise<Result<SetupSnapshot, StripeUnavailable>> {
  return callStripe(async () =>
    toSetupSnapshot(await stripeClient(account).setupIntents.retrieve(setupIntentId)),
  );
}
