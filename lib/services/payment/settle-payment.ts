import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { retrieveIntent } from "@/lib/adapters/stripe/retrieve-intent";
import { invariant } from "@/lib/domain/invariant";
import { isPaymentStatus, type PaymentStatus } from "@/lib/domain/payment/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { findPayment, type PaymentRecord } from "./payment-record";
import { recordFailure } from "./record-failure";
import { recordProcessing } from "./record-processing";
import { recordReversal } from "./record-reversal";
import { recordStep } from "./record-step";
import { recordSuccess } from "./record-success";

export type SettledPayment = {
  paymentId: string;
  status: PaymentStatus;
  receiptNumber: string | null;
  failureCode: string | null;
  methodLast4: string | null;
};

/**
 * Asks Stripe how a payment stands and books it accordingly. Called by the return page, the
 * webhook's job and the sweep, in any order and at once: the state of the intent decides, never who
 * called, and each fact has one key at the ledger's door.
 */
export async function settlePayment(input: {
  paymentId: string;
  now: Date;
}): Promise<Result<SettledPayment, "payment_unknown" | "processor_unavailable">> {
  const payment = await findPayment(input.paymentId);
  return payment ? settleRecord(payment, input.now) : err("payment_unknown");
}

/** The same for a payment that has just been read. */
export async function settleRecord(
  payment: PaymentRecord,
  now: Date,
): Promise<Result<SettledPayment, "payment_unknown" | "processor_unavailable">> {
  if (!payment.stripeIntentId) return ok(toOutcome(payment));
  const account = stripeAccountOf(payment.debtor.creditor);
  const intent = await retrieveIntent(account, payment.stripeIntentId);
  if (!intent.ok) return intent;

  await record(payment, intent.value, now);
  const settled = await findPayment(payment.id);
  return settled ? ok(toOutcome(settled)) : err("payment_unknown");
}

async function record(payment: PaymentRecord, intent: IntentSnapshot, now: Date): Promise<void> {
  switch (intent.status) {
    case "succeeded":
      await recordSuccess(payment, intent, now);
      return recordReversal(payment.id, intent, now);
    case "processing":
      return recordProcessing(payment, intent, now);
    case "awaiting_method":
      return recordFailure(payment, intent, now);
    case "requires_action":
      return recordStep(payment, "requires_action", now);
    case "cancelled":
      return recordStep(payment, "cancelled", now);
  }
}

function toOutcome(payment: PaymentRecord): SettledPayment {
  const { id, status, failureCode, receiptNumber, methodLast4 } = payment;
  invariant(isPaymentStatus(status), "a stored payment has a known status");
  return { paymentId: id, status, failureCode, receiptNumber, methodLast4 };
}
