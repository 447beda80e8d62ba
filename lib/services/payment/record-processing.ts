import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { invariant } from "@/lib/domain/invariant";
import { sepaPending } from "@/lib/domain/ledger/recipes";
import { isCurrency } from "@/lib/domain/money/money";
import { effectiveAt } from "@/lib/domain/payment/effective-at";
import { statusesBefore } from "@/lib/domain/payment/status";
import { postEntry } from "@/lib/services/ledger/post-entry";
import { followPaymentJob } from "./follow-payment";
import { movedMethod } from "./moved-method";
import { paymentAudit, paymentEvent } from "./payment-news";
import type { PaymentRecord } from "./payment-record";
import { recordStep } from "./record-step";

/**
 * A SEPA debit is on its way (about six bank days): noted off the balance, because nothing is paid
 * yet. One note for each attempt: a debit that failed may be followed by another one.
 */
export async function recordProcessing(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  now: Date,
): Promise<void> {
  // A card that is still being authorised is no debit on its way through the banks.
  const kind = intent.charge?.methodKind ?? "sepa_debit";
  if (kind !== "sepa_debit") return recordStep(payment, "processing", now);
  invariant(isCurrency(payment.currency), "a payment's currency is one of ours");
  const attempt = intent.charge?.chargeId ?? intent.intentId;
  // A state conflict means that the payment has gone further meanwhile: nothing to note any more.
  await postEntry({
    creditorId: payment.creditorId,
    idempotencyKey: `payment:${payment.id}:sepa_pending:${attempt}`,
    event: "sepa_pending",
    effectiveAt: effectiveAt(intent.charge?.createdAt ?? null, {
      notBefore: payment.createdAt,
      now,
    }),
    now,
    paymentId: payment.id,
    postings: sepaPending(payment.amountMinor, payment.currency),
    payment: {
      id: payment.id,
      from: statusesBefore("processing", "processing_started"),
      to: "processing",
      ...movedMethod(intent),
    },
    jobs: [followPaymentJob(payment.id)],
    audit: [paymentAudit(payment, "payment.processing", now)],
    outbox: [paymentEvent(payment, "payment.processing", now)],
  });
}
