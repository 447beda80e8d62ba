// Confirming a setup: the card's holder or the account's owner agrees to later payments.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import type { Decline } from "@/sandbox/stripe/methods/declines";
import { checkedReferencePrefix, mandateFor } from "@/sandbox/stripe/methods/mandates";
import {
  attach,
  createPaymentMethod,
  findPaymentMethod,
  instrumentOf,
} from "@/sandbox/stripe/methods/payment-methods";
import { testCard } from "@/sandbox/stripe/methods/test-cards";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { group, text } from "@/sandbox/stripe/protocol/form-values";
import { newId } from "@/sandbox/stripe/protocol/identifier";
import { cardError, invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";
import { isAuthenticationNeeded, threeDSecureAction } from "./challenge";
import { refuseOldName } from "./method-types";

const confirmable = ["requires_payment_method", "requires_confirmation", "requires_action"];

/** Ends in `succeeded` or `requires_action`; a declined card throws (402). */
export function confirmSetupIntent(
  account: Account,
  intent: Stripe.SetupIntent,
  form: Form,
  origin: string,
): Stripe.SetupIntent {
  refuseOldName(form);
  if (!confirmable.includes(intent.status)) {
    throw invalidRequest(`This SetupIntent cannot be confirmed: it is ${intent.status}.`, {
      code: "setup_intent_unexpected_state",
      setup_intent: structuredClone(intent),
    });
  }
  const method = confirmedMethod(account, intent, form);
  intent.payment_method = method.id;
  intent.latest_attempt = newId("setatt");
  intent.last_setup_error = null;
  if (method.type === "card") setUpCard(account, intent, method);
  else setUpDebit(account, intent, method, form, origin);
  account.changed();
  return intent;
}

export function finishCardSetup(
  account: Account,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
): void {
  const instrument = instrumentOf(account, method);
  const card = testCard(instrument.number);
  if (card.setup !== "succeeds") throw refuse(account, intent, method, card.setup);
  instrument.isSetUp = true;
  succeed(account, intent, method);
}

function setUpCard(
  account: Account,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
): void {
  const instrument = instrumentOf(account, method);
  if (!isAuthenticationNeeded(testCard(instrument.number), instrument.isSetUp, false)) {
    finishCardSetup(account, intent, method);
    return;
  }
  intent.status = "requires_action";
  intent.next_action = threeDSecureAction();
  account.emit("setup_intent.requires_action", intent);
}

function setUpDebit(
  account: Account,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  form: Form,
  origin: string,
): void {
  const prefix = intent.payment_method_options?.sepa_debit?.mandate_options?.reference_prefix;
  const mandate = mandateFor(account, {
    method,
    form,
    referencePrefix: checkedReferencePrefix(prefix),
    singleUse: null,
    origin,
  });
  intent.mandate = mandate.id;
  succeed(account, intent, method);
}

function succeed(account: Account, intent: Stripe.SetupIntent, method: Stripe.PaymentMethod): void {
  intent.status = "succeeded";
  intent.next_action = null;
  if (typeof intent.customer === "string") attach(account, method, intent.customer);
  account.emit("setup_intent.succeeded", intent);
}

function confirmedMethod(
  account: Account,
  intent: Stripe.SetupIntent,
  form: Form,
): Stripe.PaymentMethod {
  const data = group(form, "payment_method_data");
  const id = text(form, "payment_method") ?? intent.payment_method;
  if (data === undefined && typeof id !== "string") {
    throw invalidRequest("You cannot confirm this SetupIntent: it has no payment method.", {
      code: "setup_intent_unexpected_state",
    });
  }
  const method =
    data === undefined
      ? findPaymentMethod(account, String(id))
      : createPaymentMethod(account, data);
  if (!intent.payment_method_types.includes(method.type)) {
    throw invalidRequest(`The PaymentMethod provided (${method.type}) is not allowed here.`, {
      param: "payment_method",
    });
  }
  return method;
}

function refuse(
  account: Account,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  decline: Decline,
) {
  const declineCode = decline.declineCode === null ? {} : { decline_code: decline.declineCode };
  const error = { code: decline.code, message: decline.message, ...declineCode };
  intent.status = "requires_payment_method";
  intent.payment_method = null;
  const payment_method = structuredClone(method);
  intent.last_setup_error = { type: "card_error", ...error, payment_method };
  account.emit("setup_intent.setup_failed", intent);
  return cardError({ ...error, payment_method, setup_intent: structuredClone(intent) });
}
