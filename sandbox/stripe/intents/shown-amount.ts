// With a deferred intent the page shows an amount before the intent exists: both must agree.
import type Stripe from "stripe";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { group, text, wholeNumber } from "@/sandbox/stripe/protocol/form-values";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";

/** Throws when `shown[amount]`, `shown[currency]` or `shown[setup_future_usage]` differ from the intent's. */
export function refuseOtherThanShown(intent: Stripe.PaymentIntent, form: Form): void {
  const shown = group(form, "shown");
  if (shown === undefined) return;
  const differing = [
    wholeNumber(shown, "amount") === intent.amount ? null : "amount",
    text(shown, "currency") === intent.currency ? null : "currency",
    (text(shown, "setup_future_usage") ?? null) === intent.setup_future_usage
      ? null
      : "setup_future_usage",
  ].filter((name) => name !== null);
  if (differing.length === 0) return;
  throw invalidRequest(
    `The ${differing.join(", ")} of the PaymentIntent is not what Elements was given. Call elements.update() with the same values before confirming.`,
    { payment_intent: structuredClone(intent) },
  );
}
