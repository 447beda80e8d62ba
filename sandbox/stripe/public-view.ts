// What a browser may know of an intent: no customer, metadata or charge.
import type Stripe from "stripe";

const shared = [
  "id",
  "object",
  "automatic_payment_methods",
  "cancellation_reason",
  "client_secret",
  "created",
  "description",
  "livemode",
  "next_action",
  "payment_method",
  "payment_method_types",
  "status",
] as const;

const ofPayment = [
  ...shared,
  "amount",
  "canceled_at",
  "capture_method",
  "confirmation_method",
  "currency",
  "last_payment_error",
  "processing",
  "receipt_email",
  "setup_future_usage",
  "shipping",
] as const satisfies readonly (keyof Stripe.PaymentIntent)[];

const ofSetup = [
  ...shared,
  "last_setup_error",
  "usage",
] as const satisfies readonly (keyof Stripe.SetupIntent)[];

export function publicView(intent: Stripe.PaymentIntent | Stripe.SetupIntent): object {
  const names: readonly string[] = intent.object === "payment_intent" ? ofPayment : ofSetup;
  const entries = Object.entries(intent).filter(([name]) => names.includes(name));
  return structuredClone(Object.fromEntries(entries));
}
