// New setup intents: agreeing a method for later without paying now.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { checkedReferencePrefix } from "@/sandbox/stripe/methods/mandates";
import { findPaymentMethod } from "@/sandbox/stripe/methods/payment-methods";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { choice, group, mergedMetadata, text } from "@/sandbox/stripe/protocol/form-values";
import { clientSecretFor, newId } from "@/sandbox/stripe/protocol/identifier";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { methodTypesOf } from "./method-types";

const usages = ["off_session", "on_session"] as const;

export function createSetupIntent(account: Account, form: Form): Stripe.SetupIntent {
  const customer = text(form, "customer") ?? null;
  if (customer !== null && account.state.customers.get(customer) === undefined) {
    throw noSuch("customer", customer, "customer");
  }
  const methodId = text(form, "payment_method");
  const method = methodId === undefined ? null : findPaymentMethod(account, methodId).id;
  const id = newId("seti");
  const intent: Stripe.SetupIntent = {
    ...methodTypesOf(form, null),
    id,
    object: "setup_intent",
    application: null,
    cancellation_reason: null,
    client_secret: clientSecretFor(id),
    created: account.nowSeconds(),
    customer,
    customer_account: null,
    description: text(form, "description") ?? null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    managed_payments: null,
    mandate: null,
    metadata: mergedMetadata(form, {}),
    next_action: null,
    on_behalf_of: null,
    payment_method: method,
    payment_method_configuration_details: null,
    payment_method_options: methodOptions(form),
    single_use_mandate: null,
    status: method === null ? "requires_payment_method" : "requires_confirmation",
    usage: choice(form, "usage", usages) ?? "off_session",
  };
  account.state.setupIntents.put(intent);
  account.emit("setup_intent.created", intent);
  return intent;
}

function methodOptions(form: Form): Stripe.SetupIntent.PaymentMethodOptions | null {
  const sent = group(form, "payment_method_options");
  const debit = sent === undefined ? undefined : group(sent, "sepa_debit");
  const options = debit === undefined ? undefined : group(debit, "mandate_options");
  if (options === undefined) return null;
  const reference_prefix = checkedReferencePrefix(text(options, "reference_prefix"));
  return { sepa_debit: { mandate_options: reference_prefix === "" ? {} : { reference_prefix } } };
}
