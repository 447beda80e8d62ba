// The parameters that the sandbox takes, each checked by the compiler against the SDK's own names.
import type Stripe from "stripe";

/** Taken only to be refused with its own error. */
const oldName = "payment_method_types";

const creating = [
  "allowed_payment_method_types",
  "amount",
  "automatic_payment_methods",
  "capture_method",
  "confirm",
  "currency",
  "customer",
  "description",
  "excluded_payment_method_types",
  "expand",
  "mandate",
  "mandate_data",
  "metadata",
  "off_session",
  "payment_method",
  "payment_method_data",
  "payment_method_options",
  "receipt_email",
  "return_url",
  "setup_future_usage",
  "statement_descriptor",
  "statement_descriptor_suffix",
  "use_stripe_sdk",
] as const satisfies readonly (keyof Stripe.PaymentIntentCreateParams)[];

const updating = [
  "allowed_payment_method_types",
  "amount",
  "currency",
  "customer",
  "description",
  "excluded_payment_method_types",
  "expand",
  "metadata",
  "payment_method",
  "payment_method_data",
  "payment_method_options",
  "receipt_email",
  "setup_future_usage",
  "statement_descriptor",
  "statement_descriptor_suffix",
] as const satisfies readonly (keyof Stripe.PaymentIntentUpdateParams)[];

const confirming = [
  "expand",
  "mandate",
  "mandate_data",
  "off_session",
  "payment_method",
  "payment_method_data",
  "payment_method_options",
  "receipt_email",
  "return_url",
  "setup_future_usage",
  "use_stripe_sdk",
] as const satisfies readonly (keyof Stripe.PaymentIntentConfirmParams)[];

const settingUp = [
  "allowed_payment_method_types",
  "automatic_payment_methods",
  "confirm",
  "customer",
  "description",
  "excluded_payment_method_types",
  "expand",
  "mandate_data",
  "metadata",
  "payment_method",
  "payment_method_data",
  "payment_method_options",
  "return_url",
  "usage",
  "use_stripe_sdk",
] as const satisfies readonly (keyof Stripe.SetupIntentCreateParams)[];

const confirmingSetUp = [
  "expand",
  "mandate_data",
  "payment_method",
  "payment_method_data",
  "payment_method_options",
  "return_url",
  "use_stripe_sdk",
] as const satisfies readonly (keyof Stripe.SetupIntentConfirmParams)[];

export const paymentIntentParams = {
  create: [...creating, oldName],
  update: [...updating, oldName],
  confirm: [...confirming, oldName],
  cancel: ["cancellation_reason", "expand"],
} as const;

export const setupIntentParams = {
  create: [...settingUp, oldName],
  confirm: [...confirmingSetUp, oldName],
  cancel: ["cancellation_reason", "expand"],
} as const;
