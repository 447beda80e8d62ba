import "server-only";
import { log } from "@/lib/adapters/log/log";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { paymentAudit } from "./payment-news";
import type { PaymentRecord } from "./payment-record";
import { createCase, inTransaction, saveAudit } from "./store";

/**
 * Stripe took another amount, another currency, or for another payment than ours. Booking it as ours would be a
 * guess, so it is not booked: a person is called, once for each payment, and the audit trail says why.
 */
export async function recordMismatch(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  now: Date,
): Promise<void> {
  const isNew = await inTransaction(async (tx) => {
    const isOpened = await createCase(tx, {
      creditorId: payment.creditorId,
      debtorId: payment.debtorId,
      kind: "callback",
      reason: "payment_mismatch",
      // The payment's id as key: however often Stripe repeats itself, one case.
      idempotencyKey: payment.id,
      openedAt: now,
    });
    if (!isOpened) return false;
    const details = {
      reason: "payment_mismatch",
      expected: `${payment.amountMinor} ${payment.currency}`,
      received: `${intent.receivedMinor} ${intent.currency}`,
    };
    await saveAudit(tx, paymentAudit(payment, "case.opened", now, details));
    return true;
  });
  if (isNew) log.error({ paymentId: payment.id }, "payment does not match its intent");
}
