// Refunds: cards at once, debits after some days; some test cards' refunds wait too, or fail later.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { businessDaysAfter } from "@/sandbox/stripe/account/business-days";
import { refundBehaviour } from "@/sandbox/stripe/methods/test-cards";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { choice, mergedMetadata, text, wholeNumber } from "@/sandbox/stripe/protocol/form-values";
import { newId } from "@/sandbox/stripe/protocol/identifier";
import { invalidRequest, missingParam, noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { recordMovement } from "./movements";

const settlementBusinessDays = 3;
const reasons = ["duplicate", "fraudulent", "requested_by_customer"] as const;

/** Gives back what is left of the charge, or `amount` of it. Throws `charge_already_refunded` and the like. */
export function createRefund(account: Account, form: Form): Stripe.Refund {
  const charge = refundedCharge(account, form);
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  }
  const amount = wholeNumber(form, "amount") ?? left;
  if (amount < 1 || amount > left) {
    throw invalidRequest(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      { param: "amount" },
    );
  }
  const isCard = charge.payment_method_details?.type === "card";
  const behaviour = behaviourOf(account, charge);
  const id = newId(isCard ? "re" : "pyr");
  const movement = recordMovement(account, {
    kind: isCard ? "refund" : "payment_refund",
    amount: -amount,
    fee: 0,
    currency: charge.currency,
    sourceId: id,
    description: "REFUND FOR CHARGE",
  });
  const refund: Stripe.Refund = {
    ...blank,
    id,
    amount,
    balance_transaction: movement.id,
    charge: charge.id,
    created: account.nowSeconds(),
    currency: charge.currency,
    customer: charge.customer,
    metadata: mergedMetadata(form, {}),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: choice(form, "reason", reasons) ?? null,
    status: behaviour === "waits" ? "pending" : "succeeded",
  };
  account.state.refunds.put(refund);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  account.emit("refund.created", refund);
  account.emit("charge.refunded", charge);
  const laterAt = businessDaysAfter(account.now(), settlementBusinessDays);
  if (behaviour === "waits") account.schedule("refund_settlement", id, laterAt);
  if (behaviour === "fails_later") account.schedule("refund_failure", id, laterAt);
  return refund;
}

const blank = {
  object: "refund",
  customer_account: null,
  receipt_number: null,
  source_transfer_reversal: null,
  transfer_reversal: null,
} as const;

function behaviourOf(account: Account, charge: Stripe.Charge) {
  const instrument = account.state.instruments.get(String(charge.payment_method));
  return instrument?.kind === "card" ? refundBehaviour(instrument.number) : "waits";
}

export function settleRefund(account: Account, refundId: string): void {
  const refund = account.state.refunds.get(refundId);
  if (refund === undefined || refund.status !== "pending") return;
  refund.status = "succeeded";
  account.emit("refund.updated", refund);
}

function refundedCharge(account: Account, form: Form): Stripe.Charge {
  const intentId = text(form, "payment_intent");
  const chargeId = text(form, "charge") ?? chargeIdOf(account, intentId);
  if (chargeId === undefined) throw missingParam("payment_intent");
  const charge = account.state.charges.get(chargeId);
  if (charge === undefined) throw noSuch("charge", chargeId, "charge");
  if (charge.status !== "succeeded") {
    throw invalidRequest(`Charge ${charge.id} cannot be refunded: it has not succeeded.`);
  }
  if (charge.disputed) {
    throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  }
  return charge;
}

function chargeIdOf(account: Account, intentId: string | undefined): string | undefined {
  if (intentId === undefined) return undefined;
  const intent = account.state.paymentIntents.get(intentId);
  if (intent === undefined) throw noSuch("payment_intent", intentId, "payment_intent");
  if (typeof intent.latest_charge !== "string") {
    throw invalidRequest("This PaymentIntent does not have a successful charge to refund.", {
      code: "payment_intent_unexpected_state",
    });
  }
  return intent.latest_charge;
}
