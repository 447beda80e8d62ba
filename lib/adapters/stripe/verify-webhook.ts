import "server-only";
import Stripe from "stripe";
import { z } from "zod";
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

/** What an event must have to be kept; the bounds are those of our columns and of the queue's keys. */
const eventSchema = z.object({
  id: z.string().regex(/^[\w-]{1,255}$/),
  type: z.string().regex(/^[\w.]{1,255}$/),
  data: z.object({ object: z.unknown() }),
});

function intentOf(object: unknown): string | null {
  if (typeof object !== "object" || object === null) return null;
  const fields = new Map<string, unknown>(Object.entries(object));
  const reference = fields.get("object") === "payment_intent" ? "id" : "payment_intent";
  const id = fields.get(reference);
  return typeof id === "string" && /^\w{1,255}$/.test(id) ? id : null;
}

/**
 * Checks the signature over the raw body. Its age is measured by the machine's own clock, as the
 * sender's was: a clock that a demo has moved would refuse every message.
 * Errors: `signature_invalid`, `body_invalid` (signed, but no event).
 */
export function verifyWebhook(
  account: StripeAccount,
  message: { body: string; signature: string },
): Result<StripeNotice, "signature_invalid" | "body_invalid"> {
  try {
    const signed: unknown = stripeClient(account).webhooks.constructEvent(
      message.body,
      message.signature,
      account.webhookSecret,
      AGE_SECONDS_MAX,
    );
    const event = eventSchema.safeParse(signed);
    if (!event.success) return err("body_invalid");
    const { id: eventId, type, data } = event.data;
    return ok({ eventId, type, intentId: intentOf(data.object) });
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) {
      return err("signature_invalid");
    }
    if (error instanceof SyntaxError) return err("body_invalid");
    throw error;
  }
}
