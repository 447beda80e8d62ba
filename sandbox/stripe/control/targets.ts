// Finds the object that an action means from any id near it: a charge by its intent, a dispute by its charge.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";

/** Each throws (400) when nothing of the kind can be told from the id. */
export function chargeOf(account: Account, id: string): Stripe.Charge {
  const { charges, disputes, paymentIntents, refunds } = account.state;
  const reference =
    paymentIntents.get(id)?.latest_charge ?? refunds.get(id)?.charge ?? disputes.get(id)?.charge;
  return found(charges.get(String(reference ?? id)), "charge", id);
}

export function refundOf(account: Account, id: string): Stripe.Refund {
  const { refunds } = account.state;
  const latest = () =>
    refunds.newestFirst().find((refund) => refund.charge === id || refund.payment_intent === id);
  return found(refunds.get(id) ?? latest(), "refund", id);
}

export function disputeOf(account: Account, id: string): Stripe.Dispute {
  const { disputes } = account.state;
  const latest = () =>
    disputes
      .newestFirst()
      .find((dispute) => dispute.charge === id || dispute.payment_intent === id);
  return found(disputes.get(id) ?? latest(), "dispute", id);
}

export function payoutOf(account: Account, id: string): Stripe.Payout {
  return found(account.state.payouts.get(id), "payout", id);
}

/** By its own id, its payment method's, or that of a debit under it. */
export function mandateOf(account: Account, id: string): Stripe.Mandate {
  const { charges, mandates, paymentIntents } = account.state;
  const charge = charges.get(String(paymentIntents.get(id)?.latest_charge ?? id));
  const ofCharge = charge?.payment_method_details?.sepa_debit?.mandate;
  const latest = () => mandates.newestFirst().find((mandate) => mandate.payment_method === id);
  return found(mandates.get(String(ofCharge ?? id)) ?? latest(), "mandate", id);
}

function found<T>(object: T | undefined, kind: string, id: string): T {
  if (object !== undefined) return object;
  throw invalidRequest(`There is no ${kind} for ${id}.`, { code: "resource_missing" });
}
