import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { invariant } from "@/lib/domain/invariant";
import { isDebtCode } from "@/lib/domain/ledger/chart";
import { refund, type Settlement, sepaReturned } from "@/lib/domain/ledger/recipes";
import { isCurrency } from "@/lib/domain/money/money";
import { statusesBefore } from "@/lib/domain/payment/status";
import { postEntry } from "@/lib/services/ledger/post-entry";
import { balanceEvents, paymentAudit, paymentEvent } from "./payment-news";
import { findPayment, type PaymentRecord } from "./payment-record";
import { findAllocations } from "./store";

/**
 * Money that went back after it had arrived: a SEPA debit returned by the payer's bank (within eight weeks without a
 * reason), or a full refund. The debts stand again as the receipt divided them; the receipt itself stays, because
 * it was true.
 */
export async function recordReversal(
  paymentId: string,
  intent: IntentSnapshot,
  now: Date,
): Promise<void> {
  const { charge } = intent;
  const isReturned = charge?.isDisputed && charge.methodKind === "sepa_debit";
  if (!charge || !(isReturned || charge.refundedMinor > 0n)) return;
  const payment = await findPayment(paymentId);
  if (!payment?.succeededAt) return;
  if (isReturned) await reverse(payment, "returned", now);
  else if (charge.refundedMinor === payment.amountMinor) await reverse(payment, "refunded", now);
}

async function reverse(
  payment: PaymentRecord,
  to: "returned" | "refunded",
  now: Date,
): Promise<void> {
  const settlement = await settlementOf(payment);
  const isReturn = to === "returned";
  await postEntry({
    creditorId: payment.creditorId,
    idempotencyKey: `payment:${payment.id}:${to}`,
    event: isReturn ? "sepa_returned" : "refund",
    effectiveAt: now,
    now,
    paymentId: payment.id,
    reason: to,
    postings: isReturn
      ? sepaReturned(settlement, { isCleared: false, lossMinor: 0n })
      : refund(settlement, 0n),
    payment: { id: payment.id, from: statusesBefore(to, to), to, failureCode: to },
    audit: [paymentAudit(payment, isReturn ? "payment.returned" : "payment.refunded", now)],
    outbox: [
      ...(isReturn ? [paymentEvent(payment, "payment.failed", now, { reason: to })] : []),
      ...balanceEvents(payment, settlement.allocations, 1n, now),
    ],
  });
}

async function settlementOf(payment: PaymentRecord): Promise<Settlement> {
  const { currency } = payment;
  invariant(isCurrency(currency), "a payment's currency is one of ours");
  const rows = await findAllocations(payment.id);
  const allocations = rows.map(({ accountId, component, amountMinor }) => {
    invariant(isDebtCode(component), "a payment is divided among parts of debts");
    return { accountId, component, amountMinor };
  });
  const dividedMinor = allocations.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return { allocations, overpaymentMinor: payment.amountMinor - dividedMinor, currency };
}
