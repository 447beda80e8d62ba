// The bank's answer to a SEPA debit.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { businessDaysAfter } from "@/sandbox/stripe/account/business-days";
import type { Instrument } from "@/sandbox/stripe/methods/instrument";
import { endMandate } from "@/sandbox/stripe/methods/mandates";
import { findPaymentMethod, instrumentOf } from "@/sandbox/stripe/methods/payment-methods";
import { type DebitOutcome, debitOutcome, revoked } from "@/sandbox/stripe/methods/test-ibans";
import { makeBalanceTransactionOf } from "@/sandbox/stripe/money/balance-transactions";
import { failCharge, settleCharge } from "@/sandbox/stripe/money/charges";

const disputeAfterBusinessDays = 5;

/** The debit succeeds, fails, or succeeds and is disputed some days later, as the test account says. */
export function settleDebit(account: Account, intentId: string): void {
  const intent = account.state.paymentIntents.get(intentId);
  if (intent?.status !== "processing") return;
  const charge = account.state.charges.get(String(intent.latest_charge));
  if (charge === undefined) return;
  const method = findPaymentMethod(account, String(intent.payment_method));
  const outcome = outcomeOf(instrumentOf(account, method), charge.id);
  if (outcome === undefined) return;
  if (outcome.result === "fails") fail(account, { intent, charge, method }, outcome);
  else succeed(account, intent, charge);
  if (outcome.result === "disputed") {
    const disputedAt = businessDaysAfter(account.now(), disputeAfterBusinessDays);
    account.schedule("dispute", charge.id, disputedAt);
  }
}

function outcomeOf(instrument: Instrument, chargeId: string): DebitOutcome | undefined {
  if (instrument.isRevoked) return revoked;
  return debitOutcome(instrument.number, (instrument.debits ?? []).indexOf(chargeId) + 1);
}

function succeed(account: Account, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  settleCharge(charge);
  intent.status = "succeeded";
  intent.amount_received = intent.amount;
  account.emit("charge.succeeded", charge);
  account.emit("payment_intent.succeeded", intent);
  makeBalanceTransactionOf(account, charge.id);
}

function fail(
  account: Account,
  debit: {
    intent: Stripe.PaymentIntent;
    charge: Stripe.Charge;
    method: Stripe.PaymentMethod;
  },
  outcome: DebitOutcome,
): void {
  const { intent, charge, method } = debit;
  const { failureCode: code, failureMessage: message } = outcome;
  failCharge(charge, { code, message, reason: null });
  intent.status = "requires_payment_method";
  intent.payment_method = null;
  intent.last_payment_error = {
    type: "invalid_request_error",
    code,
    message,
    charge: charge.id,
    payment_method: structuredClone(method),
  };
  account.emit("charge.failed", charge);
  account.emit("payment_intent.payment_failed", intent);
  const mandateId = charge.payment_method_details?.sepa_debit?.mandate;
  if (code === revoked.failureCode && typeof mandateId === "string") endMandate(account, mandateId);
}
