import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { retrieveIntent } from "@/lib/adapters/stripe/retrieve-intent";
import { invariant } from "@/lib/domain/invariant";
import { isPaymentStatus, type PaymentStatus } from "@/lib/domain/payment/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { findPayment, type PaymentRecord } from "./payment-record";
import { recordAftermath } from "./record-aftermath";
import { recordFailure } from "./record-failure";
import { recordImpossible } from "./record-impossible";
import { recordProcessing } from "./record-processing";
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
  /** Refunds and disputes are asked for even where the intent shows none. */
  isThorough?: boolean | undefined;
}): Promise<Result<SettledPayment, "payment_unknown" | "processor_unavailable">> {
  const payment = await findPayment(input.paymentId);
  if (!payment) return err("payment_unknown");
  return settleRecord(payment, input.now, input.isThorough);
}

/** The same for a payment that has just been read. */
export async function settleRecord(
  payment: PaymentRecord,
  now: Date,
  isThorough = false,
): Promise<Result<SettledPayment, "payment_unknown" | "processor_unavailable">> {
  if (!payment.stripeIntentId) return ok(toOutcome(payment));
  const account = stripeAccountOf(payment.debtor.creditor);
  const intent = await retrieveIntent(account, payment.stripeIntentId);
  if (!intent.ok) return intent;

  await record(payment, intent.value, now);
  const after = await recordAftermath(payment, intent.value, { isThorough, now });
  if (!after.ok) return after;
  const settled = await findPayment(payment.id);
  return settled ? ok(toOutcome(settled)) : err("payment_unknown");
}

async function record(payment: PaymentRecord, intent: IntentSnapshot, now: Date): Promise<void> {
  // Read before Stripe was asked: what had succeeded then cannot be anything less now.
  if (payment.succeededAt && intent.status !== "succeeded") {
    return recordImpossible(payment, intent, now);
  }
  switch (intent.status) {
    case "succeeded":
      return recordSuccess(payment, intent, now);
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
