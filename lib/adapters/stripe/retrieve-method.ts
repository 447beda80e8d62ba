import "server-only";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";
import { type MethodSnapshot, toMethodSnapshot } from "./method-snapshot";

/** The card or account as it is now; null where it is of a kind that we never asked for. */
export async function retrieveMethod(
  account: StripeAccount,
  stripeMethodId: string,
): Promise<Result<MethodSnapshot | null, StripeUnavailable>> {
  return callStripe(async () =>
    toMethodSnapshot(await stripeClient(account).paymentMethods.retrieve(stripeMethodId)),
  );
}
