import "server-only";
import { createRefund, type RefundAnswer } from "@/lib/adapters/stripe/create-refund";
import { listRefunds } from "@/lib/adapters/stripe/list-refunds";
import { ok, type Result } from "@/lib/domain/result";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { findPayment } from "@/lib/services/payment/payment-record";
import { callPerson } from "@/lib/services/payment/raise-alarm";
import { refetchPayment } from "@/lib/services/payment/refetch-payment";
import { endRefund, findRefund, type RefundRecord } from "./store";

/**
 * Job: has Stripe give back what was approved, once however often the job is repeated, and books what Stripe then says.
 * What Stripe refuses (the bank has taken the payment back in between) is ended and given to a person. Throws where
 * Stripe does not answer, so that the queue tries again later.
 */
export async function sendRefund(input: { refundId: string; now: Date }): Promise<void> {
  const { refundId, now } = input;
  const refund = await findRefund(refundId);
  if (refund?.status !== "approved") return;
  const answer = await order(refund);
  if (!answer.ok) throw new Error(`refund ${refundId} could not be sent: Stripe does not answer`);
  if (!answer.value.isAccepted) return giveUp(refund, answer.value.code, now);
  await refetchPayment({ paymentId: refund.paymentId, now, isThorough: true });
}

/** Stripe forgets an idempotency key after a day: an order that it has carried out is looked for first. */
async function order(refund: RefundRecord): Promise<Result<RefundAnswer, "processor_unavailable">> {
  const payment = await findPayment(refund.paymentId);
  const intentId = payment?.stripeIntentId;
  if (!payment || !intentId) return ok({ isAccepted: false, code: "intent_unknown" });
  const account = stripeAccountOf(payment.debtor.creditor);
  const listed = await listRefunds(account, intentId);
  if (!listed.ok) return listed;
  if (listed.value.some(({ refundId }) => refundId === refund.id)) return ok({ isAccepted: true });
  return createRefund(account, { refundId: refund.id, intentId, amountMinor: refund.amountMinor });
}

async function giveUp(refund: RefundRecord, failureCode: string, now: Date): Promise<void> {
  const { id, creditorId, debtorId, paymentId } = refund;
  const ending = { id, failureCode, stripeRefundId: null, now };
  await endRefund({ ...ending, from: ["approved"], to: "failed" });
  await callPerson({
    ...{ creditorId, debtorId, reason: "refund_refused", fact: id, now },
    details: { paymentId, refundId: id, code: failureCode },
  });
}
