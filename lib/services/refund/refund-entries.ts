import "server-only";
import { refundFailed, refund as refundPostings } from "@/lib/domain/ledger/recipes";
import { statusGivenBack } from "@/lib/domain/payment/given-back";
import { eventsOf } from "@/lib/domain/payment/status";
import { giveBack } from "@/lib/domain/refund/give-back";
import { settleAgain } from "@/lib/domain/refund/settle-again";
import { refundEventOf } from "@/lib/domain/refund/status";
import { currencyOf, type EntryMaker } from "@/lib/services/payment/book-fact";
import { counterReceipt } from "@/lib/services/payment/counter-receipt";
import {
  balanceEvents,
  decimal,
  paymentAudit,
  paymentEvent,
} from "@/lib/services/payment/payment-news";
import type { PaymentRecord } from "@/lib/services/payment/payment-record";
import type { PaymentStanding } from "@/lib/services/payment/standing-record";
import { findRefundEntry } from "./refund-entry-record";
import type { RefundRecord } from "./store";

/** Names a refund's entries at the door. */
export const acceptedKey = (refundId: string): string => `refund:${refundId}:accepted`;
export const failedKey = (refundId: string): string => `refund:${refundId}:failed`;

/** Something that Stripe says of one of our refunds. */
type RefundFact = {
  payment: PaymentRecord;
  refund: RefundRecord;
  stripeRefundId: string;
  now: Date;
};

/**
 * Stripe has taken the money from the balance, whether the bank has it or not. What it settled stands again, with a
 * counter-receipt; of goodwill nothing does, and the receipt stays whole.
 */
export const acceptedEntry =
  ({ payment, refund, stripeRefundId, now }: RefundFact, isDone: boolean): EntryMaker =>
  (standing) => {
    const refundedMinor = standing.refundedMinor + refund.amountMinor;
    const to = statusGivenBack(standing.amountMinor, refundedMinor);
    const event = to === "refunded" ? "refunded" : "refunded_in_part";
    const refundTo = isDone ? "succeeded" : "pending";
    const isLegal =
      refundedMinor <= standing.amountMinor &&
      eventsOf(standing.status, to).includes(event) &&
      refundEventOf(refund.status, refundTo) !== null;
    const goodwillMinor = refund.purpose === "goodwill" ? refund.amountMinor : 0n;
    const settledMinor = refund.amountMinor - goodwillMinor;
    const back = giveBack(standing, settledMinor);
    if (!isLegal || back.beyondMinor > 0n) return null;
    const details = detailsOf(refund);
    return {
      event: "refund",
      reason: "refunded",
      postings: refundPostings({ ...back, currency: currencyOf(payment) }, goodwillMinor),
      move: { to, refundedMinor },
      refund: { id: refund.id, to: refundTo, stripeRefundId },
      ...counterReceipt(payment, settledMinor, now),
      audit: [paymentAudit(payment, "payment.refunded", now, details)],
      outbox: [
        paymentEvent(payment, "payment.refunded", now, {
          ...details,
          refunded: decimal(payment, refund.amountMinor),
        }),
        ...balanceEvents(payment, back.allocations, 1n, now),
      ],
    };
  };

const detailsOf = ({ id, purpose, reason }: RefundRecord) => ({ refundId: id, purpose, reason });

/**
 * The money came back. What stood again by the refund is settled again; the entry reverses the refund's, whose
 * counter-receipt is thereby without effect. Where a bank has taken back the whole payment meanwhile, what was lost is
 * recovered instead: those debts stand for that reason.
 */
export const failedEntry =
  ({ payment, refund, stripeRefundId, now }: RefundFact, failureCode: string | null): EntryMaker =>
  async (standing) => {
    const entry = await findRefundEntry(acceptedKey(refund.id));
    const refundedMinor = standing.refundedMinor - refund.amountMinor;
    const to = statusAfterFailure(standing, refundedMinor);
    const isLegal = refundedMinor >= 0n && eventsOf(standing.status, to).includes("refund_failed");
    if (!entry || !isLegal) return null;
    const { goodwillMinor } = entry;
    const owedMinor = refund.amountMinor - goodwillMinor;
    const recoveredMinor = standing.lossMinor < owedMinor ? standing.lossMinor : owedMinor;
    const division = divideAgain(entry, owedMinor - recoveredMinor);
    const details = { ...detailsOf(refund), code: failureCode };
    return {
      event: "refund_failed",
      reason: "refund_failed",
      postings: refundFailed(
        { ...division, currency: currencyOf(payment) },
        { goodwillMinor, recoveredMinor },
      ),
      ...(recoveredMinor === 0n ? { reversesId: entry.entryId } : {}),
      move: { to, refundedMinor },
      refund: {
        id: refund.id,
        to: "failed",
        stripeRefundId,
        failureCode: failureCode ?? "unknown",
      },
      audit: [paymentAudit(payment, "payment.refund_failed", now, details)],
      outbox: [
        paymentEvent(payment, "payment.refund_failed", now, {
          ...details,
          refunded: decimal(payment, refund.amountMinor),
        }),
        ...balanceEvents(payment, division.allocations, -1n, now),
      ],
    };
  };

type Entry = NonNullable<Awaited<ReturnType<typeof findRefundEntry>>>;

/** What had been paid too much is so again; it was given back first and is settled last. */
function divideAgain(entry: Entry, amountMinor: bigint) {
  const partsMinor = entry.parts.reduce((sum, part) => sum + part.amountMinor, 0n);
  const settledMinor = amountMinor < partsMinor ? amountMinor : partsMinor;
  const division = settleAgain(entry.parts, settledMinor);
  return {
    ...division,
    overpaymentMinor: division.overpaymentMinor + amountMinor - settledMinor,
  };
}

function statusAfterFailure({ status, amountMinor }: PaymentStanding, refundedMinor: bigint) {
  if (status === "disputed" || status === "returned") return status;
  return statusGivenBack(amountMinor, refundedMinor);
}
