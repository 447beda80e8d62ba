// Cancelling what has not been paid.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { choice } from "@/sandbox/stripe/protocol/form-values";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";

const cancellable = ["requires_payment_method", "requires_confirmation", "requires_action"];
const reasons = ["abandoned", "duplicate", "fraudulent", "requested_by_customer"] as const;

/** Throws `payment_intent_unexpected_state` when it is paid, on its way, or cancelled already. */
export function cancelPaymentIntent(
  account: Account,
  intent: Stripe.PaymentIntent,
  form: Form,
): Stripe.PaymentIntent {
  refuseUnless(intent);
  intent.cancellation_reason = choice(form, "cancellation_reason", reasons) ?? null;
  intent.status = "canceled";
  intent.canceled_at = account.nowSeconds();
  intent.next_action = null;
  account.emit("payment_intent.canceled", intent);
  return intent;
}

/** Throws `setup_intent_unexpected_state` likewise. */
export function cancelSetupIntent(
  account: Account,
  intent: Stripe.SetupIntent,
  form: Form,
): Stripe.SetupIntent {
  refuseUnless(intent);
  intent.cancellation_reason = choice(form, "cancellation_reason", reasons) ?? null;
  intent.status = "canceled";
  intent.next_action = null;
  account.emit("setup_intent.canceled", intent);
  return intent;
}

function refuseUnless(intent: Stripe.PaymentIntent | Stripe.SetupIntent): void {
  if (cancellable.includes(intent.status)) return;
  const name = intent.object === "payment_intent" ? "PaymentIntent" : "SetupIntent";
  throw invalidRequest(
    `You cannot cancel this ${name} because it has a status of ${intent.status}. Only a ${name} with one of the following statuses may be canceled: requires_payment_method, requires_confirmation, requires_action.`,
    {
      code: `${intent.object}_unexpected_state`,
      ...(intent.object === "payment_intent"
        ? { payment_intent: structuredClone(intent) }
        : { setup_intent: structuredClone(intent) }),
    },
  );
}
