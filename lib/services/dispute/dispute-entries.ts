import "server-only";
import { reversed } from "@/lib/domain/ledger/posting";
import {
  disputeLost,
  disputeOpened,
  disputeWon,
  fee,
  sepaReturned,
} from "@/lib/domain/ledger/recipes";
import { statusGivenBack } from "@/lib/domain/payment/given-back";
import { eventsOf, type PaymentEvent, type PaymentStatus } from "@/lib/domain/payment/status";
import { giveBack } from "@/lib/domain/refund/give-back";
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

/** A dispute of one of our payments; what it is about in minor units. */
export type DisputeFact = {
  payment: PaymentRecord;
  disputeId: string;
  amountMinor: bigint;
  reason: string;
  now: Date;
};

const detailsOf = ({ disputeId, reason }: DisputeFact) => ({ disputeId, reason });

const isLegal = ({ status }: PaymentStanding, to: PaymentStatus, event: PaymentEvent): boolean =>
  eventsOf(status, to).includes(event);

/** The bank holds the money back until it decides: nothing is owed anew. */
export const openedEntry =
  (fact: DisputeFact): EntryMaker =>
  (standing) => {
    const { payment, disputeId, amountMinor, now } = fact;
    if (!isLegal(standing, "disputed", "dispute_opened")) return null;
    const details = detailsOf(fact);
    return {
      event: "dispute_opened",
      postings: disputeOpened(amountMinor, currencyOf(payment)),
      move: { to: "disputed" },
      dispute: { id: disputeId, to: "open" },
      audit: [paymentAudit(payment, "payment.disputed", now, details)],
      outbox: [
        paymentEvent(payment, "payment.disputed", now, {
          ...details,
          disputed: decimal(payment, amountMinor),
        }),
      ],
    };
  };

/** The bank decided for the creditor: the payment stands as it did. */
export const wonEntry =
  (fact: DisputeFact): EntryMaker =>
  (standing) => {
    const { payment, disputeId, amountMinor, now } = fact;
    const to = statusGivenBack(standing.amountMinor, standing.refundedMinor);
    if (!isLegal(standing, to, "dispute_won")) return null;
    const details = { ...detailsOf(fact), outcome: "won" };
    return {
      event: "dispute_won",
      postings: disputeWon(amountMinor, currencyOf(payment)),
      move: { to },
      dispute: { id: disputeId, to: "won" },
      audit: [paymentAudit(payment, "payment.dispute_won", now, details)],
      outbox: [paymentEvent(payment, "payment.dispute_closed", now, details)],
    };
  };

/**
 * The bank decided for the payer. What the payment still settled is owed again; what had been refunded before was given
 * back twice and is the creditor's loss: its debts stand already. Goodwill had been a gift and stays one.
 */
export const lostEntry =
  (fact: DisputeFact): EntryMaker =>
  (standing) => {
    const { payment, disputeId, amountMinor, now } = fact;
    const back = giveBack(standing, amountMinor);
    const backMinor = amountMinor - back.beyondMinor;
    const isWhole = backMinor === settledMinor(standing);
    const to = isWhole ? "returned" : "partially_refunded";
    const refundedMinor = standing.refundedMinor + backMinor;
    if (!isLegal(standing, to, "dispute_lost")) return null;
    if (!isWhole && refundedMinor > standing.amountMinor) return null;
    const details = { ...detailsOf(fact), outcome: "lost" };
    return {
      event: "dispute_lost",
      reason: "dispute_lost",
      postings: disputeLost({ ...back, currency: currencyOf(payment) }, back.beyondMinor),
      move: isWhole ? { to, failureCode: "dispute_lost" } : { to, refundedMinor },
      dispute: { id: disputeId, to: "lost" },
      ...counterReceipt(payment, backMinor, now),
      audit: [paymentAudit(payment, "payment.dispute_lost", now, details)],
      outbox: [
        paymentEvent(payment, "payment.dispute_closed", now, details),
        ...balanceEvents(payment, back.allocations, 1n, now),
      ],
    };
  };

const settledMinor = ({ parts, overpaymentMinor }: PaymentStanding): bigint =>
  parts.reduce((sum, { amountMinor }) => sum + amountMinor, overpaymentMinor);

/** A SEPA debit's bank needs no reason: its dispute is lost from the first moment, before or after eight weeks. */
export const returnedEntry =
  (fact: DisputeFact): EntryMaker =>
  (standing) => {
    const { payment, disputeId, amountMinor, now } = fact;
    if (!isLegal(standing, "returned", "returned")) return null;
    const { isCleared } = standing;
    const back = giveBack(standing, amountMinor);
    const details = detailsOf(fact);
    return {
      event: "sepa_returned",
      reason: "returned",
      postings: sepaReturned(
        { ...back, currency: currencyOf(payment) },
        { isCleared, lossMinor: back.beyondMinor },
      ),
      move: { to: "returned", failureCode: "returned" },
      dispute: { id: disputeId, to: "lost" },
      ...counterReceipt(payment, amountMinor - back.beyondMinor, now),
      audit: [paymentAudit(payment, "payment.returned", now, details)],
      outbox: [
        paymentEvent(payment, "payment.returned", now, details),
        ...balanceEvents(payment, back.allocations, 1n, now),
      ],
    };
  };

/** What Stripe asks for a dispute, or gives back of it: the creditor's, never the debtor's (L111-8 CPCE). */
export const feeEntry =
  ({ payment, disputeId, now }: DisputeFact, feeMinor: bigint): EntryMaker =>
  () => {
    const currency = currencyOf(payment);
    return {
      event: "fee",
      postings: feeMinor > 0n ? fee(feeMinor, currency) : reversed(fee(-feeMinor, currency)),
      audit: [paymentAudit(payment, "ledger.posted", now, { event: "fee", disputeId })],
      outbox: [],
    };
  };
