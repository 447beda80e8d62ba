// The card's answer to a charge: taken, or refused with the decline that its number stands for.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { isExpired } from "@/sandbox/stripe/methods/card-expiry";
import { type Decline, declines } from "@/sandbox/stripe/methods/declines";
import { attach, instrumentOf } from "@/sandbox/stripe/methods/payment-methods";
import { testCard } from "@/sandbox/stripe/methods/test-cards";
import { makeBalanceTransactionOf } from "@/sandbox/stripe/money/balance-transactions";
import { createCharge, failCharge, settleCharge } from "@/sandbox/stripe/money/charges";
import { cardError, type StripeFault } from "@/sandbox/stripe/protocol/stripe-fault";

const balanceDelaySeconds = 2;
const disputeDelaySeconds = 2;

/** Whether the holder passed 3-D Secure for it, and whether it is made without the holder. */
type Circumstances = { isAuthenticated: boolean; isOffSession: boolean };

/** Charges the intent's amount. Throws the card's decline (402). */
export function chargeCard(
  account: Account,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  { isAuthenticated, isOffSession }: Circumstances,
): void {
  const card = testCard(instrumentOf(account, method).number);
  const verdict = (isOffSession ? card.offSession : undefined) ?? card.charge;
  const decline = isExpired(method, account.now()) ? declines.expiredCard : verdict;
  if (decline !== "succeeds") throw refuseCard(account, { intent, method }, decline);
  const charge = createCharge(account, { intent, method, isAuthenticated, mandateId: null });
  settleCharge(charge);
  intent.status = "succeeded";
  intent.amount_received = intent.amount;
  keepOrUseUp(account, intent, method);
  account.emit("charge.succeeded", charge);
  account.emit("payment_intent.succeeded", intent);
  if (intent.capture_method === "automatic") makeBalanceTransactionOf(account, charge.id);
  else later(account, "balance_transaction", charge.id, balanceDelaySeconds);
  if (card.isDisputed) later(account, "dispute", charge.id, disputeDelaySeconds);
}

/** Records the refusal on the intent and gives the error to throw. */
export function refuseCard(
  account: Account,
  attempt: { intent: Stripe.PaymentIntent; method: Stripe.PaymentMethod },
  decline: Decline,
): StripeFault {
  const { intent, method } = attempt;
  const charge = createCharge(account, { intent, method, isAuthenticated: false, mandateId: null });
  const { code, message } = decline;
  failCharge(charge, { code, message, reason: decline.declineCode });
  const declineCode = decline.declineCode === null ? {} : { decline_code: decline.declineCode };
  const error = { code, message, charge: charge.id, ...declineCode };
  intent.status = "requires_payment_method";
  intent.payment_method = null;
  intent.last_payment_error = {
    type: "card_error",
    ...error,
    payment_method: structuredClone(method),
  };
  account.emit("charge.failed", charge);
  account.emit("payment_intent.payment_failed", intent);
  return cardError({
    ...error,
    payment_intent: structuredClone(intent),
    payment_method: structuredClone(method),
  });
}

/** Kept for the customer when that was asked for; otherwise good for this one payment. */
export function keepOrUseUp(
  account: Account,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
): void {
  if (intent.setup_future_usage !== null && typeof intent.customer === "string") {
    attach(account, method, intent.customer);
  }
  instrumentOf(account, method).isUsedUp = method.customer === null;
}

function later(
  account: Account,
  kind: "balance_transaction" | "dispute",
  chargeId: string,
  seconds: number,
): void {
  account.schedule(kind, chargeId, new Date(account.now().getTime() + seconds * 1000));
}
