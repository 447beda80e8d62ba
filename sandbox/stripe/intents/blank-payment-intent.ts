// What a payment intent holds before anything is known of it.
import type Stripe from "stripe";

type Known =
  | "id"
  | "amount"
  | "client_secret"
  | "created"
  | "currency"
  | "allowed_payment_method_types"
  | "automatic_payment_methods"
  | "excluded_payment_method_types"
  | "payment_method_types";

export const blankPaymentIntent: Omit<Stripe.PaymentIntent, Known> = {
  object: "payment_intent",
  amount_capturable: 0,
  amount_received: 0,
  application: null,
  application_fee_amount: null,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: "automatic_async",
  confirmation_method: "automatic",
  customer: null,
  customer_account: null,
  description: null,
  last_payment_error: null,
  latest_charge: null,
  livemode: false,
  managed_payments: null,
  metadata: {},
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: null,
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: "requires_payment_method",
  transfer_group: null,
};
