// Charges: one for each attempt to take money.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { chargedCardOf } from "@/sandbox/stripe/methods/card-view";
import { newId } from "@/sandbox/stripe/protocol/identifier";

export type Attempt = {
  intent: Stripe.PaymentIntent;
  method: Stripe.PaymentMethod;
  isAuthenticated: boolean;
  /** The mandate under which an account is debited; null for cards. */
  mandateId: string | null;
};

/** A new charge of the intent's amount; it stands as pending until it is settled or failed. */
export function createCharge(account: Account, attempt: Attempt): Stripe.Charge {
  const { intent, method } = attempt;
  const charge: Stripe.Charge = {
    ...blank,
    id: newId(method.type === "card" ? "ch" : "py"),
    amount: intent.amount,
    billing_details: method.billing_details,
    created: account.nowSeconds(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    metadata: intent.metadata,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: methodDetails(attempt),
    receipt_email: intent.receipt_email,
    statement_descriptor: intent.statement_descriptor,
  };
  intent.latest_charge = charge.id;
  return account.state.charges.put(charge);
}

const blank: Omit<Stripe.Charge, "id" | "amount" | "billing_details" | "created" | "currency"> = {
  object: "charge",
  amount_captured: 0,
  amount_refunded: 0,
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  calculated_statement_descriptor: null,
  captured: false,
  customer: null,
  description: null,
  disputed: false,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  fraud_details: {},
  livemode: false,
  metadata: {},
  on_behalf_of: null,
  outcome: null,
  paid: false,
  payment_intent: null,
  payment_method: null,
  payment_method_details: null,
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  refunded: false,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: "pending",
  transfer_data: null,
  transfer_group: null,
};

/** The money arrived. */
export function settleCharge(charge: Stripe.Charge): void {
  charge.amount_captured = charge.amount;
  charge.captured = true;
  charge.paid = true;
  charge.status = "succeeded";
  charge.outcome = {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: "approved_by_network",
    reason: null,
    seller_message: "Payment complete.",
    type: "authorized",
  };
}

/** The money was refused; `reason` is the decline code, where there is one. */
export function failCharge(
  charge: Stripe.Charge,
  failure: { code: string; message: string; reason: string | null },
): void {
  charge.status = "failed";
  charge.failure_code = failure.code;
  charge.failure_message = failure.message;
  charge.outcome = {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: "declined_by_network",
    reason: failure.reason ?? failure.code,
    seller_message: "The bank did not return any further details with this decline.",
    type: "issuer_declined",
  };
}

function methodDetails(attempt: Attempt): Stripe.Charge.PaymentMethodDetails {
  const { intent, method, isAuthenticated, mandateId } = attempt;
  if (method.card !== undefined) {
    return { type: "card", card: chargedCardOf(method.card, intent.amount, isAuthenticated) };
  }
  const debit = method.sepa_debit;
  return {
    type: "sepa_debit",
    sepa_debit: {
      bank_code: debit?.bank_code ?? null,
      branch_code: debit?.branch_code ?? null,
      country: debit?.country ?? null,
      fingerprint: debit?.fingerprint ?? null,
      last4: debit?.last4 ?? null,
      mandate: mandateId,
    },
  };
}
