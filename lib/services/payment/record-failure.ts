import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { invariant } from "@/lib/domain/invariant";
import { sepaRefused } from "@/lib/domain/ledger/recipes";
import { isCurrency } from "@/lib/domain/money/money";
import { type DeclineReason, declineReasonOf } from "@/lib/domain/payment/decline-reason";
import { statusesBefore } from "@/lib/domain/payment/status";
import { writeAudit } from "@/lib/services/audit/store";
import { postEntry } from "@/lib/services/ledger/post-entry";
import { queueMessage } from "@/lib/services/message/queue-message";
import { followPaymentJob } from "./follow-payment";
import { movedMethod } from "./moved-method";
import { paymentAudit, paymentEvent } from "./payment-news";
import type { PaymentRecord } from "./payment-record";
import { inTransaction, movePayment, saveOutbox } from "./store";

/**
 * The bank said no: nothing was taken, and the same payment may be tried again. Only our own reason
 * is kept; banks' fraud codes are not for the person. An intent that waits for its first card
 * changes nothing.
 */
export async function recordFailure(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  now: Date,
): Promise<void> {
  if (!intent.failure) return;
  const reason = declineReasonOf(intent.failure.declineCode, intent.failure.code);
  if (isToConfirm(payment, intent)) await recordToConfirm(payment, intent, reason);
  else if (payment.status === "processing") await recordRefusedDebit(payment, intent, reason, now);
  else await recordDecline(payment, intent, reason, now);
}

/** The bank wants the holder's agreement to a collection: nothing is refused yet, and the same intent waits for it. */
const isToConfirm = (payment: PaymentRecord, { failure }: IntentSnapshot): boolean =>
  payment.origin === "autopay" && failure?.code === "authentication_required";

async function recordToConfirm(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  reason: DeclineReason,
): Promise<void> {
  const data = { status: "requires_action", failureCode: reason, ...movedMethod(intent) };
  await inTransaction((tx) => movePayment(tx, { id: payment.id, from: ["collecting"], data }));
}

async function recordDecline(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  reason: DeclineReason,
  now: Date,
): Promise<void> {
  const data = { status: "failed", failureCode: reason, ...movedMethod(intent) };
  await inTransaction(async (tx) => {
    // A second decline tells the person its own reason; the creditor has heard of the first.
    await movePayment(tx, { id: payment.id, from: ["failed"], data: { failureCode: reason } });
    const from = ["created", "collecting", "requires_action"];
    if (!(await movePayment(tx, { id: payment.id, from, data }))) return;
    await writeAudit(tx, [paymentAudit(payment, "payment.failed", now, { reason })]);
    await saveOutbox(tx, paymentEvent(payment, "payment.failed", now, { reason }));
  });
}

/** A debit that was on its way came back before it settled: its note goes from the books. */
async function recordRefusedDebit(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  reason: DeclineReason,
  now: Date,
): Promise<void> {
  invariant(isCurrency(payment.currency), "a payment's currency is one of ours");
  const posted = await postEntry({
    creditorId: payment.creditorId,
    idempotencyKey: `payment:${payment.id}:sepa_refused:${intent.charge?.chargeId ?? intent.intentId}`,
    event: "sepa_returned",
    effectiveAt: now,
    now,
    paymentId: payment.id,
    reason,
    postings: sepaRefused(payment.amountMinor, payment.currency),
    payment: {
      id: payment.id,
      from: statusesBefore("failed", "failed"),
      to: "failed",
      failureCode: reason,
    },
    jobs: [followPaymentJob(payment.id)],
    audit: [paymentAudit(payment, "payment.failed", now, { reason })],
    outbox: [paymentEvent(payment, "payment.failed", now, { reason })],
  });
  // The person left days ago believing that the debit was on its way. Of a collection its own step tells them.
  if (posted.ok && posted.value.posted && payment.origin === "debtor") {
    await queueMessage({ kind: "debit_failed", debtorId: payment.debtorId, now });
  }
}
