import type { Stripe, StripeElements, StripeError } from "@stripe/stripe-js";
import { type DeclineReason, declineReasonOf } from "@/lib/domain/payment/decline-reason";
import type { Begun, BegunPayment } from "./payment-step";

/**
 * How pressing the button ended, as far as the browser can tell:
 * incomplete (the fields say what is missing), refused (the server said no: nothing was charged),
 * declined (the bank said no: nothing was charged), unsent (no connection before anything was sent),
 * ask_server (done, or unknown: only the server, which asks Stripe, may say).
 */
export type ConfirmOutcome =
  | { kind: "incomplete" }
  | { kind: "refused"; message: string }
  | { kind: "declined"; reason: DeclineReason }
  | { kind: "unsent" }
  | { kind: "ask_server"; returnUrl: string };

/** Another tab, or an earlier press, was faster: this intent has already been confirmed or cancelled. */
const OVERTAKEN = ["payment_intent_unexpected_state", "setup_intent_unexpected_state"];

function outcomeOf(error: StripeError, returnUrl: string): ConfirmOutcome {
  if (OVERTAKEN.includes(error.code ?? "")) return { kind: "ask_server", returnUrl };
  switch (error.type) {
    case "validation_error":
      return { kind: "incomplete" };
    case "card_error":
    case "invalid_request_error":
      return { kind: "declined", reason: declineReasonOf(error.decline_code, error.code) };
    default:
      // The connection broke after the order was sent: saying "nothing was charged" might be untrue.
      return { kind: "ask_server", returnUrl };
  }
}

/** Asks the server for the intent, then has the browser confirm exactly that one. */
async function confirm(
  begin: () => Promise<Begun>,
  send: (clientSecret: string, returnUrl: string) => Promise<{ error?: StripeError | undefined }>,
): Promise<ConfirmOutcome> {
  const begun = await begin().catch(() => null);
  if (!begun) return { kind: "unsent" };
  if (!begun.ok) return { kind: "refused", message: begun.message };
  const { clientSecret, returnUrl } = begun;
  if (!clientSecret) return { kind: "ask_server", returnUrl };
  const { error } = await send(clientSecret, returnUrl);
  return error ? outcomeOf(error, returnUrl) : { kind: "ask_server", returnUrl };
}

/**
 * Deferred intent: fields first, then the server creates (or finds) the one intent of this payment
 * after looking at balance and holds again, then the browser confirms exactly that intent. However
 * often this runs, in however many tabs, a payment has one intent and an intent is charged once.
 */
export async function confirmPayment(
  stripe: Stripe,
  elements: StripeElements,
  begin: () => Promise<BegunPayment>,
): Promise<ConfirmOutcome> {
  const checked = await elements.submit();
  if (checked.error) return { kind: "incomplete" };
  return confirm(begin, (clientSecret, return_url) => {
    const confirmParams = { return_url };
    return stripe.confirmPayment({
      elements,
      clientSecret,
      confirmParams,
      redirect: "if_required",
    });
  });
}

/** The same for a card or account that is only kept: nothing is charged. */
export async function confirmSetup(
  stripe: Stripe,
  elements: StripeElements,
  begin: () => Promise<Begun>,
): Promise<ConfirmOutcome> {
  const checked = await elements.submit();
  if (checked.error) return { kind: "incomplete" };
  return confirm(begin, (clientSecret, return_url) => {
    const confirmParams = { return_url };
    return stripe.confirmSetup({ elements, clientSecret, confirmParams, redirect: "if_required" });
  });
}

/** A payment with a card that is kept: nothing is entered, the bank asks its holder. */
export function confirmKept(
  stripe: Stripe,
  methodId: string,
  begin: () => Promise<BegunPayment>,
): Promise<ConfirmOutcome> {
  return confirm(begin, (clientSecret, return_url) => {
    const confirmParams = { return_url, payment_method: methodId };
    return stripe.confirmPayment({ clientSecret, confirmParams, redirect: "if_required" });
  });
}
