import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import type { PaymentRecord } from "./payment-record";
import { raiseAlarm } from "./raise-alarm";

/** Stripe has moved a payment where no edge leads from where it stands here: nothing is booked. */
export async function recordImpossible(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  now: Date,
): Promise<void> {
  const { id, creditorId, debtorId, status } = payment;
  await raiseAlarm({
    ...{ creditorId, debtorId, reason: "payment_impossible", now },
    fact: `${id}:${status}:${intent.status}`,
    details: { paymentId: id, intentId: intent.intentId, from: status, to: intent.status },
  });
}
