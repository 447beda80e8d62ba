import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { listDisputes } from "@/lib/adapters/stripe/list-disputes";
import { listRefunds } from "@/lib/adapters/stripe/list-refunds";
import { ok, type Result } from "@/lib/domain/result";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { disputeSteps } from "@/lib/services/dispute/settle-disputes";
import { refundSteps } from "@/lib/services/refund/settle-refunds";
import { findPayment, type PaymentRecord } from "./payment-record";

/**
 * Money that went back after it had arrived: refunds and what became of them, disputes and how they ended, each booked
 * once and in the order in which it happened. So the books end the same whether Stripe is asked after each event or only
 * after the last. `isThorough` asks also where the intent shows nothing: a refund that failed leaves no trace on it.
 */
export async function recordAftermath(
  { id, status }: PaymentRecord,
  intent: IntentSnapshot,
  { isThorough, now }: { isThorough: boolean; now: Date },
): Promise<Result<null, "processor_unavailable">> {
  const { charge, intentId } = intent;
  if (!charge || !(isThorough || isMoved(status, charge))) return ok(null);
  const payment = await findPayment(id);
  if (!payment?.succeededAt) return ok(null);
  const account = stripeAccountOf(payment.debtor.creditor);
  const refunds = await listRefunds(account, intentId);
  if (!refunds.ok) return refunds;
  const disputes = await listDisputes(account, intentId);
  if (!disputes.ok) return disputes;
  const isDebit = charge.methodKind === "sepa_debit";
  const steps = [
    ...(await refundSteps(payment, refunds.value, now)),
    ...(await disputeSteps(payment, disputes.value, { isDebit, now })),
  ];
  for (const { take } of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await take();
  return ok(null);
}

const MOVED = ["partially_refunded", "refunded", "disputed", "returned"];

const isMoved = (
  status: string,
  { refundedMinor, isDisputed }: NonNullable<IntentSnapshot["charge"]>,
): boolean => refundedMinor > 0n || isDisputed || MOVED.includes(status);
