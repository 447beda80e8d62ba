import "server-only";
import { closeOtherAttempts } from "@/lib/services/payment/close-other-attempts";
import { isOpenStatus } from "@/lib/services/payment/open-statuses";
import { findPayment } from "@/lib/services/payment/payment-record";

/** Job: ends an attempt that is not needed any more, so that no browser confirms it. Throws where Stripe does not answer. */
export async function stopCollection(input: { paymentId: string; now: Date }): Promise<void> {
  const { paymentId, now } = input;
  const payment = await findPayment(paymentId);
  if (!payment?.stripeIntentId || !isOpenStatus(payment.status)) return;
  const others = [{ id: payment.id, stripeIntentId: payment.stripeIntentId }];
  const closed = await closeOtherAttempts({ debtor: { record: payment.debtor }, others, now });
  if (!closed.ok)
    throw new Error(`attempt ${paymentId} could not be ended: Stripe does not answer`);
}
