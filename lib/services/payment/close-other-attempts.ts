import "server-only";
import { cancelIntent } from "@/lib/adapters/stripe/cancel-intent";
import { err, ok, type Result } from "@/lib/domain/result";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { settlePayment } from "./settle-payment";
import { type PaymentRecord, readOpenPayments } from "./store";

/**
 * Before a payment is confirmed, this person's other attempts that a browser could still confirm
 * are cancelled at Stripe; one that turns out to be paid is booked instead. What is left is at most
 * one attempt that can take money, and a balance that knows of all earlier ones.
 */
export async function closeOtherAttempts(input: {
  payment: PaymentRecord;
  now: Date;
}): Promise<Result<null, "processor_unavailable">> {
  const { payment, now } = input;
  const account = stripeAccountOf(payment.debtor.creditor);
  for (const other of await readOpenPayments(payment.debtorId)) {
    if (other.id === payment.id || !other.stripeIntentId) continue;
    const cancelled = await cancelIntent(account, other.stripeIntentId);
    if (!cancelled.ok) return cancelled;
    const settled = await settlePayment({ paymentId: other.id, now });
    if (!settled.ok) return err("processor_unavailable");
  }
  return ok(null);
}
