// Disputes: money taken back through the bank. SEPA's are final from the first moment.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { endMandate } from "@/sandbox/stripe/methods/mandates";
import { newId } from "@/sandbox/stripe/protocol/identifier";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";
import { emptyEvidence } from "./dispute-evidence";
import { recordMovement } from "./movements";

const disputeFee = 1500;
const answerWithinSeconds = 7 * 24 * 60 * 60;

/**
 * Takes the charge's whole amount and a fee, also weeks later and also after a refund, as a real bank can. A debit's
 * mandate ends with it. Nothing happens to a charge that has not succeeded or is disputed already.
 */
export function openDispute(account: Account, chargeId: string): void {
  const charge = account.state.charges.get(chargeId);
  if (charge === undefined || charge.disputed || charge.status !== "succeeded") return;
  const isDebit = charge.payment_method_details?.type === "sepa_debit";
  const dispute = account.state.disputes.put(newDispute(account, charge, isDebit));
  charge.disputed = true;
  account.emit("charge.dispute.created", dispute);
  account.emit("charge.dispute.funds_withdrawn", dispute);
  account.emit("charge.updated", charge);
  if (!isDebit) return;
  account.emit("charge.dispute.closed", dispute);
  const mandateId = charge.payment_method_details?.sepa_debit?.mandate;
  if (typeof mandateId === "string") endMandate(account, mandateId);
}

/** The card's bank decided for the creditor: the amount comes back, the fee does not. */
export function winDispute(account: Account, dispute: Stripe.Dispute): void {
  refuseClosed(dispute);
  const movement = recordMovement(account, {
    kind: "dispute_reversal",
    amount: dispute.amount,
    fee: 0,
    currency: dispute.currency,
    sourceId: dispute.id,
    description: `Chargeback reversal for ${dispute.charge}`,
  });
  dispute.balance_transactions.push(movement);
  dispute.status = "won";
  account.emit("charge.dispute.funds_reinstated", dispute);
  account.emit("charge.dispute.closed", dispute);
}

/** The card's bank decided for the payer: what was taken stays taken. */
export function loseDispute(account: Account, dispute: Stripe.Dispute): void {
  refuseClosed(dispute);
  dispute.status = "lost";
  account.emit("charge.dispute.closed", dispute);
}

function refuseClosed({ id, status }: Stripe.Dispute): void {
  if (status !== "won" && status !== "lost") return;
  throw invalidRequest(`Dispute ${id} is closed: it is ${status}.`);
}

function newDispute(account: Account, charge: Stripe.Charge, isDebit: boolean): Stripe.Dispute {
  const id = newId("du");
  const movement = recordMovement(account, {
    kind: "dispute",
    amount: -charge.amount,
    fee: disputeFee,
    currency: charge.currency,
    sourceId: id,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  return {
    id,
    object: "dispute",
    amount: charge.amount,
    balance_transactions: [movement],
    charge: charge.id,
    created: account.nowSeconds(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: emptyEvidence,
    evidence_details: {
      due_by: isDebit ? null : account.nowSeconds() + answerWithinSeconds,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: isDebit ? "debit_not_authorized" : "fraudulent",
    status: isDebit ? "lost" : "needs_response",
  };
}
