// New payment intents and changes to those that have not been paid yet.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { checkedReferencePrefix } from "@/sandbox/stripe/methods/mandates";
import { findPaymentMethod } from "@/sandbox/stripe/methods/payment-methods";
import type { Form } from "@/sandbox/stripe/protocol/form";
import {
  choice,
  group,
  mergedMetadata,
  text,
  textOrUnset,
  wholeNumber,
} from "@/sandbox/stripe/protocol/form-values";
import { clientSecretFor, newId } from "@/sandbox/stripe/protocol/identifier";
import { invalidRequest, missingParam, noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { blankPaymentIntent } from "./blank-payment-intent";
import { methodTypesOf, refuseOldName } from "./method-types";
import { checkedTargetDate } from "./target-date";

const amountMin = 50;
const amountMax = 99_999_999;
const currencies = ["eur", "gbp", "usd"] as const;
const usages = ["off_session", "on_session"] as const;
const captures = ["automatic", "automatic_async"] as const;

/** Throws on missing or wrong parameters; the intent waits for a payment method or for its confirmation. */
export function createPaymentIntent(account: Account, form: Form): Stripe.PaymentIntent {
  const amount = wholeNumber(form, "amount");
  if (amount === undefined) throw missingParam("amount");
  const currency = choice(form, "currency", currencies);
  if (currency === undefined || currency === null) throw missingParam("currency");
  const id = newId("pi");
  const intent: Stripe.PaymentIntent = {
    ...blankPaymentIntent,
    ...methodTypesOf(form, currency),
    id,
    amount: checkedAmount(amount),
    capture_method: choice(form, "capture_method", captures) ?? "automatic_async",
    client_secret: clientSecretFor(id),
    created: account.nowSeconds(),
    currency,
  };
  change(account, intent, form);
  account.state.paymentIntents.put(intent);
  account.emit("payment_intent.created", intent);
  return intent;
}

/** Throws `payment_intent_unexpected_state` once the intent is being paid, is paid or is cancelled. */
export function updatePaymentIntent(
  account: Account,
  intent: Stripe.PaymentIntent,
  form: Form,
): Stripe.PaymentIntent {
  refuseOldName(form);
  const isOpen = ["requires_payment_method", "requires_confirmation", "requires_action"];
  if (!isOpen.includes(intent.status)) {
    throw invalidRequest(
      `This PaymentIntent's fields could not be updated because it has a status of ${intent.status}.`,
      { code: "payment_intent_unexpected_state", payment_intent: intent },
    );
  }
  const amount = wholeNumber(form, "amount");
  if (amount !== undefined) intent.amount = checkedAmount(amount);
  if (form.allowed_payment_method_types !== undefined) {
    Object.assign(intent, methodTypesOf(form, intent.currency));
  }
  change(account, intent, form);
  account.changed();
  return intent;
}

/** What can be set at creation, update and confirmation alike. */
export function change(account: Account, intent: Stripe.PaymentIntent, form: Form): void {
  const customer = text(form, "customer");
  if (customer !== undefined && account.state.customers.get(customer) === undefined) {
    throw noSuch("customer", customer, "customer");
  }
  const methodId = text(form, "payment_method");
  const method = methodId === undefined ? undefined : findPaymentMethod(account, methodId);
  const options = methodOptions(account, form);
  if (customer !== undefined) intent.customer = customer;
  if (method !== undefined) {
    intent.payment_method = method.id;
    if (intent.status === "requires_payment_method") intent.status = "requires_confirmation";
  }
  if (options !== null) intent.payment_method_options = options;
  const usage = choice(form, "setup_future_usage", usages);
  if (usage !== undefined) intent.setup_future_usage = usage;
  for (const name of ["description", "receipt_email", "statement_descriptor"] as const) {
    const value = textOrUnset(form, name);
    if (value !== undefined) intent[name] = value;
  }
  intent.metadata = mergedMetadata(form, intent.metadata);
}

function checkedAmount(amount: number): number {
  const problem =
    amount < amountMin
      ? { code: "amount_too_small", message: "Amount must be at least 0.50." }
      : { code: "amount_too_large", message: "Amount must be no more than 999,999.99." };
  if (amount >= amountMin && amount <= amountMax) return amount;
  throw invalidRequest(problem.message, { code: problem.code, param: "amount" });
}

function methodOptions(
  account: Account,
  form: Form,
): Stripe.PaymentIntent.PaymentMethodOptions | null {
  const sent = group(form, "payment_method_options");
  const debit = sent === undefined ? undefined : group(sent, "sepa_debit");
  if (debit === undefined) return null;
  const mandateOptions = group(debit, "mandate_options");
  const prefix =
    mandateOptions === undefined ? undefined : text(mandateOptions, "reference_prefix");
  const targetDate = checkedTargetDate(text(debit, "target_date"), account.now());
  const reference_prefix = checkedReferencePrefix(prefix);
  return {
    sepa_debit: {
      mandate_options: reference_prefix === "" ? {} : { reference_prefix },
      ...(targetDate === undefined ? {} : { target_date: targetDate }),
    },
  };
}
