import "server-only";
import Stripe from "stripe";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

export type RefundOrder = {
  /** Ours; the idempotency key is made of it, so that one refund is made once. */
  refundId: string;
  intentId: string;
  /** Minor units. */
  amountMinor: bigint;
};

/** Whether Stripe took the order; if not, its code for why. */
export type RefundAnswer = { isAccepted: true } | { isAccepted: false; code: string };

/** Gives money back to the card or account that it came from. The caller refetches the payment. */
export async function createRefund(
  account: StripeAccount,
  order: RefundOrder,
): Promise<Result<RefundAnswer, StripeUnavailable>> {
  return callStripe(async () => {
    try {
      await stripeClient(account).refunds.create(
        {
          payment_intent: order.intentId,
          amount: Number(order.amountMinor),
          metadata: { refund_id: order.refundId },
        },
        { idempotencyKey: `refund:${order.refundId}` },
      );
      return { isAccepted: true };
    } catch (error) {
      if (error instanceof Stripe.errors.StripeInvalidRequestError) {
        return { isAccepted: false, code: error.code ?? "refused" };
      }
      throw error;
    }
  });
}
