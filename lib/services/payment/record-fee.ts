import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { invariant } from "@/lib/domain/invariant";
import { fee } from "@/lib/domain/ledger/recipes";
import { isCurrency } from "@/lib/domain/money/money";
import { effectiveAt } from "@/lib/domain/payment/effective-at";
import { postEntry } from "@/lib/services/ledger/post-entry";
import { paymentAudit } from "./payment-news";
import type { PaymentRecord } from "./payment-record";

/** What Stripe keeps, booked once it is known: later than the payment at times, and never the debtor's. */
export async function recordFee(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  now: Date,
): Promise<void> {
  const { feeMinor, arrivedAt } = intent.charge ?? { feeMinor: null, arrivedAt: null };
  if (feeMinor === null || feeMinor <= 0n) return;
  invariant(isCurrency(payment.currency), "a payment's currency is one of ours");
  await postEntry({
    creditorId: payment.creditorId,
    idempotencyKey: `payment:${payment.id}:fee`,
    event: "fee",
    effectiveAt: effectiveAt(arrivedAt, { notBefore: payment.createdAt, now }),
    now,
    paymentId: payment.id,
    postings: fee(feeMinor, payment.currency),
    audit: [paymentAudit(payment, "ledger.posted", now, { event: "fee" })],
    outbox: [],
  });
}
