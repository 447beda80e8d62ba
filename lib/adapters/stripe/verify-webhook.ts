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
  /** What it is about, as Stripe names it: "setup_intent", "refund" … Null where it has no id. */
  object: { kind: string; id: string } | null;
  /** The payment's intent: itself, or the one that a charge, refund or dispute belongs to. */
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

const idSchema = z.string().regex(/^\w{1,255}$/);
const objectSchema = z.object({ object: z.string().regex(/^[a-z_.]{1,64}$/), id: idSchema });
const aboutPaymentSchema = z.object({ payment_intent: idSchema });

function aboutOf(content: unknown): Pick<StripeNotice, "object" | "intentId"> {
  const found = objectSchema.safeParse(content);
  const object = found.success ? { kind: found.data.object, id: found.data.id } : null;
  if (object?.kind === "payment_intent") return { object, intentId: object.id };
  return { object, intentId: aboutPaymentSchema.safeParse(content).data?.payment_intent ?? null };
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
    return ok({ eventId, type, ...aboutOf(data.object) });
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) {
      return err("signature_invalid");
    }
    if (error instanceof SyntaxError) return err("body_invalid");
    throw error;
  }
}
