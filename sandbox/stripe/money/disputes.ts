// Disputes: money taken back through the bank. SEPA's are final from the first moment.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { endMandate } from "@/sandbox/stripe/methods/mandates";
import { newId } from "@/sandbox/stripe/protocol/identifier";
import { recordMovement } from "./balance-transactions";
import { emptyEvidence } from "./dispute-evidence";

const disputeFee = 1500;

/** Takes the charge's whole amount and a fee; a debit's mandate ends with it. */
export function openDispute(account: Account, chargeId: string): void {
  const charge = account.state.charges.get(chargeId);
  if (charge === undefined || charge.disputed || charge.status !== "succeeded") return;
  const isDebit = charge.payment_method_details?.type === "sepa_debit";
  const id = newId("du");
  const movement = recordMovement(account, {
    type: "adjustment",
    amount: -charge.amount,
    fee: disputeFee,
    currency: charge.currency,
    sourceId: id,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  const dispute: Stripe.Dispute = {
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
      due_by: null,
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
  account.state.disputes.put(dispute);
  charge.disputed = true;
  account.emit("charge.dispute.created", dispute);
  account.emit("charge.dispute.funds_withdrawn", dispute);
  account.emit("charge.updated", charge);
  if (!isDebit) return;
  account.emit("charge.dispute.closed", dispute);
  const mandateId = charge.payment_method_details?.sepa_debit?.mandate;
  if (typeof mandateId === "string") endMandate(account, mandateId);
}
