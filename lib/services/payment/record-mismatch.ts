import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import type { PaymentRecord } from "./payment-record";
import { raiseAlarm } from "./raise-alarm";

/** Stripe took another amount, another currency, or for another payment than ours: nothing is booked. */
export async function recordMismatch(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  now: Date,
): Promise<void> {
  const { id, creditorId, debtorId, amountMinor, currency } = payment;
  await raiseAlarm({
    ...{ creditorId, debtorId, reason: "payment_mismatch", fact: id, now },
    details: {
      paymentId: id,
      intentId: intent.intentId,
      expected: `${amountMinor} ${currency}`,
      received: `${intent.receivedMinor} ${intent.currency}`,
    },
  });
}
