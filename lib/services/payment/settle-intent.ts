import "server-only";
import { refetchPayment } from "./refetch-payment";
import { findPaymentIdByIntent } from "./store";

/**
 * Books the payment behind an intent of one creditor. An intent that is no payment of that
 * creditor's is somebody else's business: a creditor may use its Stripe account for other things.
 */
export async function settleIntent(input: {
  creditorId: string;
  intentId: string;
  now: Date;
}): Promise<void> {
  const paymentId = await findPaymentIdByIntent(input.creditorId, input.intentId);
  if (paymentId) await refetchPayment({ paymentId, now: input.now });
}
