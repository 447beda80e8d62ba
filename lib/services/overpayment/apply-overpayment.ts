import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { overpaymentApplied } from "@/lib/domain/ledger/recipes";
import { money } from "@/lib/domain/money/money";
import { allocatePayment } from "@/lib/domain/payment/allocate-payment";
import { err, ok, type Result } from "@/lib/domain/result";
import { FILE } from "@/lib/services/account/debtor-file";
import { auditRow } from "@/lib/services/audit/store";
import { type ActingDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { bookFact, currencyOf, type FactEntry } from "@/lib/services/payment/book-fact";
import { balanceEvents } from "@/lib/services/payment/payment-news";
import { findPayment, type PaymentRecord } from "@/lib/services/payment/payment-record";
import { positionOf } from "@/lib/services/payment/position";
import { openMinor } from "./held-minor";
import type { OVERPAYMENTS, Overpayment } from "./store";

type Use = {
  debtor: ActingDebtor<{ overpayments: typeof OVERPAYMENTS }>;
  idempotencyKey: string;
  now: Date;
};

/**
 * The person wants what they paid too much to settle what they still owe: in the order in which a payment would. What
 * is over stays held for them.
 * Errors: `nothing_used` (nothing is held, or nothing is owed that may be paid).
 */
export async function applyOverpayment(use: Use): Promise<Result<null, "nothing_used">> {
  refuseImpersonator(use.debtor);
  let isUsed = false;
  for (const overpayment of use.debtor.read.overpayments) {
    isUsed = (await applyOne(use, overpayment)) || isUsed;
  }
  return isUsed ? ok(null) : err("nothing_used");
}

async function applyOne(use: Use, overpayment: Overpayment): Promise<boolean> {
  const { idempotencyKey, now } = use;
  const payment = await findPayment(overpayment.paymentId);
  if (!payment || openMinor(overpayment) === 0n) return false;
  const key = `payment:${payment.id}:applied:${idempotencyKey}`;
  const outcome = await bookFact({ payment, key, at: now, now }, async (standing) => {
    const freeMinor = standing.overpaymentMinor - overpayment.askedMinor;
    return freeMinor > 0n ? entryOf(use, payment, freeMinor) : null;
  });
  return outcome !== "impossible";
}

async function entryOf(
  { debtor, now }: Use,
  payment: PaymentRecord,
  freeMinor: bigint,
): Promise<FactEntry | null> {
  const currency = currencyOf(payment);
  const { payableDebts } = positionOf(await readDebtor(payment.debtorId, FILE), now);
  const { allocations } = allocatePayment({
    amount: money(freeMinor, currency),
    debts: payableDebts,
  });
  if (allocations.length === 0) return null;
  return {
    event: "overpayment_applied",
    postings: overpaymentApplied(allocations, currency),
    audit: [
      auditRow({
        ...{ actor: debtor.actor, action: "overpayment.applied", now },
        details: { paymentId: payment.id },
      }),
    ],
    outbox: balanceEvents(payment, allocations, -1n, now),
  };
}
