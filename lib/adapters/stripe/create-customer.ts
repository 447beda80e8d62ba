import "server-only";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

/**
 * The customer under which a person's card or IBAN is kept for later instalments. Stripe is told
 * our id and nothing else; asking twice answers the same customer.
 */
export async function createCustomer(
  account: StripeAccount,
  debtorId: string,
): Promise<Result<string, StripeUnavailable>> {
  return callStripe(async () => {
    const customer = await stripeClient(account).customers.create(
      { metadata: { debtor_id: debtorId } },
      { idempotencyKey: `debtor:${debtorId}:customer` },
    );
    return customer.id;
  });
}
