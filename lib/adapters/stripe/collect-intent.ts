import "server-only";
import Stripe from "stripe";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";
import { methodsFor } from "./create-intent";

export type CollectionOrder = {
  /** Ours; the idempotency keys are made of it. */
  paymentId: string;
  /** Minor units. */
  amountMinor: bigint;
  currency: string;
  /** The debts' references; never a name. */
  description: string;
  customerId: string;
  /** The day on which a debit is to reach the payer's account; null for cards and for "as soon as possible". */
  targetOn: CalendarDate | null;
};

/**
 * Creates the intent of an automatic collection, unconfirmed: nothing can be taken before its id is kept here, so that
 * no repeat, however late, charges a second one. The same order answers the same intent.
 */
export async function createCollection(
  account: StripeAccount,
  order: CollectionOrder,
): Promise<Result<string, StripeUnavailable>> {
  const { targetOn } = order;
  return callStripe(async () => {
    const intent = await stripeClient(account).paymentIntents.create(
      {
        amount: Number(order.amountMinor),
        currency: order.currency.toLowerCase(),
        // All of them: where this fails, the person may pay the same intent in another way.
        allowed_payment_method_types: methodsFor(order.currency),
        customer: order.customerId,
        description: order.description,
        metadata: { payment_id: order.paymentId },
        ...(targetOn ? { payment_method_options: { sepa_debit: { target_date: targetOn } } } : {}),
      },
      { idempotencyKey: `payment:${order.paymentId}:intent` },
    );
    return intent.id;
  });
}

const UNUSABLE_PARAMS = ["payment_method", "mandate", "mandate_data", "customer"];

/** Stripe knows no such method or mandate any more, or not for this customer: no bank was asked. */
const isUnusable = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError &&
  error.code !== "payment_intent_unexpected_state" &&
  (error.code === "payment_intent_mandate_invalid" || UNUSABLE_PARAMS.includes(error.param ?? ""));

/** The bank has answered, or the intent was past confirming: the intent itself says how it stands. */
const isAnswered = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeCardError ||
  (error instanceof Stripe.errors.StripeInvalidRequestError &&
    error.code === "payment_intent_unexpected_state");

/**
 * Charges the kept method for the intent while its holder is away. The caller refetches the intent. Errors:
 * `method_unusable` (nothing was tried), `processor_unavailable` (perhaps tried: the same call again changes nothing).
 */
export async function confirmCollection(
  account: StripeAccount,
  intentId: string,
  charge: { paymentId: string; stripeMethodId: string; mandateId: string | null },
): Promise<Result<null, "method_unusable" | StripeUnavailable>> {
  const { paymentId, stripeMethodId, mandateId } = charge;
  const confirmed = await callStripe(async () => {
    try {
      await stripeClient(account).paymentIntents.confirm(
        intentId,
        {
          payment_method: stripeMethodId,
          off_session: true,
          ...(mandateId ? { mandate: mandateId } : {}),
        },
        { idempotencyKey: `payment:${paymentId}:collect` },
      );
      return true;
    } catch (error) {
      if (isAnswered(error)) return true;
      if (isUnusable(error)) return false;
      throw error;
    }
  });
  if (!confirmed.ok) return confirmed;
  return confirmed.value ? ok(null) : err("method_unusable");
}
