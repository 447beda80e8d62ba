import "server-only";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";
import { type IntentSnapshot, toIntentSnapshot } from "./intent-snapshot";
import { mandateOptions } from "./mandate-options";

export type IntentOrder = {
  /** Ours; the idempotency key is made of it, so that one payment has one intent. */
  paymentId: string;
  /** Minor units, decided on the server. */
  amountMinor: bigint;
  currency: string;
  /** The debt's reference, for the creditor's reconciliation; never a name. */
  description: string;
  /** Set when later instalments are to be taken with the same card or IBAN. */
  keepFor: { customerId: string; mandatePrefix: string } | null;
};

/** What the ledger has recipes for. SEPA direct debit is in euro only; wallets count as cards. */
export const methodsFor = (currency: string): ("card" | "sepa_debit")[] =>
  currency === "EUR" ? ["card", "sepa_debit"] : ["card"];

function keepParameters({ currency, keepFor }: IntentOrder) {
  if (!keepFor) return {};
  return {
    customer: keepFor.customerId,
    setup_future_usage: "off_session" as const,
    ...(currency === "EUR"
      ? { payment_method_options: mandateOptions(keepFor.mandatePrefix) }
      : {}),
  };
}

/** Creates the intent of a payment, or answers the one that it already has (same idempotency key). */
export async function createIntent(
  account: StripeAccount,
  order: IntentOrder,
): Promise<Result<IntentSnapshot, StripeUnavailable>> {
  return callStripe(async () =>
    toIntentSnapshot(
      await stripeClient(account).paymentIntents.create(
        {
          amount: Number(order.amountMinor),
          currency: order.currency.toLowerCase(),
          allowed_payment_method_types: methodsFor(order.currency),
          description: order.description,
          metadata: { payment_id: order.paymentId },
          ...keepParameters(order),
        },
        { idempotencyKey: `payment:${order.paymentId}:intent` },
      ),
    ),
  );
}
