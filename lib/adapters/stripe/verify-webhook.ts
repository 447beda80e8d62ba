import "server-only";
import Stripe from "stripe";
import { err, ok, type Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { stripeClient } from "./client";

/** What is kept of an event: which object to ask Stripe about, nothing of its content. */
export type StripeNotice = {
  eventId: string;
  type: string;
  /** The intent that the event is about; null where it is about something else. */
  intentId: string | null;
};

/** Seconds within which a signature is believed (Stripe's own default). */
const AGE_SECONDS_MAX = 300;

function intentOf(object: unknown): string | null {
  if (typeof object !== "object" || object === null) return null;
  const fields = new Map<string, unknown>(Object.entries(object));
  const reference = fields.get("object") === "payment_intent" ? "id" : "payment_intent";
  const id = fields.get(reference);
  return typeof id === "string" ? id : null;
}

/**
 * Checks the signature over the raw body. Its age is measured by the machine's own clock, as the
 * sender's was: a clock that a demo has moved would refuse every message.
 */
export function verifyWebhook(
  account: StripeAccount,
  message: { body: string; signature: string },
): Result<StripeNotice, "signature_invalid"> {
  try {
    const event = stripeClient(account).webhooks.constructEvent(
      message.body,
      message.signature,
      account.webhookSecret,
      AGE_SECONDS_MAX,
    );
    return ok({ eventId: event.id, type: event.type, intentId: intentOf(event.data.object) });
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) {
      return err("signature_invalid");
    }
    throw error;
  }
}
