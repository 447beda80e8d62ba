// Confirmation: the attempt to take the money, by card or by debit.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { declines } from "@/sandbox/stripe/methods/declines";
import { checkedReferencePrefix, mandateFor } from "@/sandbox/stripe/methods/mandates";
import {
  createPaymentMethod,
  findPaymentMethod,
  instrumentOf,
} from "@/sandbox/stripe/methods/payment-methods";
import { testCard } from "@/sandbox/stripe/methods/test-cards";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { flag, group } from "@/sandbox/stripe/protocol/form-values";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";
import { isAuthenticationNeeded, threeDSecureAction } from "./challenge";
import { chargeCard, refuseCard } from "./charge-card";
import { change } from "./create-payment-intent";
import { refuseOldName } from "./method-types";
import { startDebit } from "./start-debit";

const confirmable = ["requires_payment_method", "requires_confirmation", "requires_action"];

/**
 * Tries to take the money with the method named or described in the form. The intent ends in `succeeded`,
 * `processing` or `requires_action`; a refusal throws (402) with the intent back in `requires_payment_method`.
 */
export function confirmPaymentIntent(
  account: Account,
  intent: Stripe.PaymentIntent,
  form: Form,
  origin: string,
): Stripe.PaymentIntent {
  refuseOldName(form);
  if (!confirmable.includes(intent.status)) {
    throw invalidRequest(unexpectedStateMessage(intent), {
      code: "payment_intent_unexpected_state",
      payment_intent: intent,
    });
  }
  change(account, intent, form);
  const method = confirmedMethod(account, intent, form);
  intent.payment_method = method.id;
  intent.last_payment_error = null;
  intent.next_action = null;
  if (method.type === "card") payByCard(account, intent, method, form);
  else payByDebit(account, intent, method, form, origin);
  account.changed();
  return intent;
}

function payByCard(
  account: Account,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  form: Form,
): void {
  const instrument = instrumentOf(account, method);
  const isOffSession = flag(form, "off_session") === true;
  if (!isAuthenticationNeeded(testCard(instrument.number), instrument.isSetUp, isOffSession)) {
    chargeCard(account, intent, method, { isAuthenticated: false, isOffSession });
    return;
  }
  if (isOffSession) throw refuseCard(account, { intent, method }, declines.authenticationRequired);
  intent.status = "requires_action";
  intent.next_action = threeDSecureAction();
  account.emit("payment_intent.requires_action", intent);
}

function payByDebit(
  account: Account,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  form: Form,
  origin: string,
): void {
  const prefix =
    intent.payment_method_options?.sepa_debit?.mandate_options?.reference_prefix ?? undefined;
  const { amount, currency } = intent;
  const mandate = mandateFor(account, {
    method,
    form,
    referencePrefix: checkedReferencePrefix(prefix),
    singleUse: intent.setup_future_usage === null ? { amount, currency } : null,
    origin,
  });
  startDebit(account, intent, method, mandate.id);
}

function confirmedMethod(
  account: Account,
  intent: Stripe.PaymentIntent,
  form: Form,
): Stripe.PaymentMethod {
  const data = group(form, "payment_method_data");
  const id = intent.payment_method;
  if (data === undefined && typeof id !== "string") {
    throw invalidRequest(
      "You cannot confirm this PaymentIntent because it's missing a payment method. Update the PaymentIntent with a payment method and then confirm it again.",
      { code: "payment_intent_unexpected_state", payment_intent: intent },
    );
  }
  const method =
    data === undefined
      ? findPaymentMethod(account, typeof id === "string" ? id : "")
      : createPaymentMethod(account, data);
  refuseUnfit(account, intent, method);
  return method;
}

function refuseUnfit(
  account: Account,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
): void {
  if (!intent.payment_method_types.includes(method.type)) {
    throw invalidRequest(
      `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: ${intent.payment_method_types.join(", ")}.`,
      { param: "payment_method" },
    );
  }
  if (method.customer !== null && method.customer !== intent.customer) {
    throw invalidRequest(
      "The provided PaymentMethod is attached to another customer. Pass that customer to use it.",
      { param: "payment_method" },
    );
  }
  if (method.customer === null && instrumentOf(account, method).isUsedUp) {
    throw invalidRequest(
      "The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, and may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.",
      { param: "payment_method" },
    );
  }
}

function unexpectedStateMessage(intent: Stripe.PaymentIntent): string {
  return intent.status === "succeeded"
    ? "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed."
    : `You cannot confirm this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action.`;
}
