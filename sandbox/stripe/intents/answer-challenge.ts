// What follows from the answer to a 3-D Secure challenge.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { findPaymentMethod, instrumentOf } from "@/sandbox/stripe/methods/payment-methods";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";
import { chargeCard } from "./charge-card";
import { finishCardSetup } from "./confirm-setup-intent";

export type ChallengeOutcome = "complete" | "fail";

const failureMessage =
  "We are unable to authenticate your payment method. Please choose a different payment method and try again.";

/** The holder passed, and the card is charged (which may throw a decline); or failed, and must try again. */
export function answerPaymentChallenge(
  account: Account,
  intent: Stripe.PaymentIntent,
  outcome: ChallengeOutcome,
): void {
  const method = challengedMethod(account, intent);
  intent.next_action = null;
  if (outcome === "complete") {
    if (intent.setup_future_usage !== null) instrumentOf(account, method).isSetUp = true;
    chargeCard(account, intent, method, { isAuthenticated: true, isOffSession: false });
    return;
  }
  intent.status = "requires_payment_method";
  intent.payment_method = null;
  intent.last_payment_error = errorFor("payment_intent_authentication_failure", method);
  account.emit("payment_intent.payment_failed", intent);
}

/** Likewise for a setup, which throws when the card refuses to be kept. */
export function answerSetupChallenge(
  account: Account,
  intent: Stripe.SetupIntent,
  outcome: ChallengeOutcome,
): void {
  const method = challengedMethod(account, intent);
  intent.next_action = null;
  if (outcome === "complete") {
    finishCardSetup(account, intent, method);
    return;
  }
  intent.status = "requires_payment_method";
  intent.payment_method = null;
  intent.last_setup_error = errorFor("setup_intent_authentication_failure", method);
  account.emit("setup_intent.setup_failed", intent);
}

function challengedMethod(
  account: Account,
  intent: Stripe.PaymentIntent | Stripe.SetupIntent,
): Stripe.PaymentMethod {
  if (intent.status !== "requires_action" || typeof intent.payment_method !== "string") {
    throw invalidRequest("There is no challenge to answer for this intent.", {
      code: `${intent.object}_unexpected_state`,
    });
  }
  return findPaymentMethod(account, intent.payment_method);
}

function errorFor(code: string, method: Stripe.PaymentMethod) {
  return {
    type: "invalid_request_error",
    code,
    message: failureMessage,
    payment_method: structuredClone(method),
  };
}
