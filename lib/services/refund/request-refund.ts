import "server-only";
import { randomUUID } from "node:crypto";
import type { Sender } from "@/lib/adapters/db/statement";
import { transact } from "@/lib/adapters/db/transaction";
import type { Actor } from "@/lib/domain/actor/actor";
import { parseCreditorPolicy } from "@/lib/domain/creditor/policy";
import { needsApproval, refundMaxMinor } from "@/lib/domain/refund/limit";
import type { RefundPurpose, RefundReason } from "@/lib/domain/refund/purpose";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { mayRequest, requesterOf } from "./authorise";
import {
  findRefundByKey,
  lockLimits,
  type NewRefund,
  queueRefund,
  type RefundLimits,
  type RefundRecord,
  saveRefund,
} from "./store";

export type RefundRequest = {
  paymentId: string;
  /** Minor units. */
  amountMinor: bigint;
  purpose: RefundPurpose;
  reason: RefundReason;
  actor: Actor;
  /** The same key asks once. */
  idempotencyKey: string;
  now: Date;
};

export type RefundRequestError =
  | "payment_unknown"
  | "not_allowed"
  | "not_refundable"
  | "amount_invalid"
  | "amount_too_large"
  | "idempotency_conflict";

export type RequestedRefund = { refundId: string; isWaitingForApproval: boolean };

/** Money of these payments is at Stripe and nobody else claims it. */
export const REFUNDABLE: readonly string[] = ["succeeded", "partially_refunded"];

/**
 * Asks for money to be given back: sent at once, or after a second person has agreed where the creditor's policy wants
 * that. Counted under the payment's lock, so that two requests never give back more than was paid.
 * Errors: `payment_unknown`; `not_allowed` (who asks); `not_refundable` (nothing has arrived, or a bank has taken it
 * back); `amount_invalid` (not positive); `amount_too_large` (more than is left, or than was paid too much);
 * `idempotency_conflict` (the key stands for another request).
 */
export function requestRefund(
  request: RefundRequest,
): Promise<Result<RequestedRefund, RefundRequestError>> {
  return transact((sender) => requestWithin(request, sender));
}

async function requestWithin(
  request: RefundRequest,
  sender: Sender,
): Promise<Result<RequestedRefund, RefundRequestError>> {
  const { paymentId, actor, purpose, amountMinor, idempotencyKey } = request;
  const payment = await lockLimits(paymentId, sender);
  if (!payment) return err("payment_unknown");
  if (!mayRequest(actor, payment, purpose)) return err("not_allowed");
  const known = await findRefundByKey(idempotencyKey, sender);
  if (known) return isSame(known, request) ? ok(toAnswer(known)) : err("idempotency_conflict");
  if (!REFUNDABLE.includes(payment.status)) return err("not_refundable");
  if (amountMinor <= 0n) return err("amount_invalid");
  if (amountMinor > refundMaxMinor(payment, purpose)) return err("amount_too_large");
  const refund = newRefund(request, payment);
  const isSaved = await saveRefund(refund, [auditOf(request, payment, refund)], sender);
  if (!isSaved) return err("idempotency_conflict");
  if (refund.status === "approved") await queueRefund(refund.id, sender);
  return ok(toAnswer(refund));
}

const isSame = (known: RefundRecord, { paymentId, amountMinor, purpose }: RefundRequest): boolean =>
  known.paymentId === paymentId && known.amountMinor === amountMinor && known.purpose === purpose;

const toAnswer = ({ id, status }: Pick<RefundRecord, "id" | "status">): RequestedRefund => ({
  refundId: id,
  isWaitingForApproval: status === "requested",
});

function newRefund(request: RefundRequest, payment: RefundLimits): NewRefund {
  const { paymentId, amountMinor, purpose, reason, actor, idempotencyKey, now } = request;
  const { approvalAboveMinor } = parseCreditorPolicy(payment.policy).refund;
  const isToApprove = needsApproval(payment, { amountMinor, purpose }, approvalAboveMinor);
  return {
    ...{ id: randomUUID(), paymentId, creditorId: payment.creditorId, idempotencyKey },
    ...{ amountMinor, currency: payment.currency, purpose, reason, stripeRefundId: null },
    status: isToApprove ? "requested" : "approved",
    ...{ requestedBy: requesterOf(actor), requestedAt: now },
  };
}

function auditOf({ actor, now }: RefundRequest, payment: RefundLimits, refund: NewRefund) {
  const { creditorId, debtorId } = payment;
  const { id: refundId, paymentId, purpose, reason, status, amountMinor, currency } = refund;
  return auditRow({
    ...{ actor, action: "refund.requested", creditorId, debtorId, now },
    details: { refundId, paymentId, purpose, reason, status, amount: `${amountMinor} ${currency}` },
  });
}
