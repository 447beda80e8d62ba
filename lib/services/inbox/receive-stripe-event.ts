import "server-only";
import { log } from "@/lib/adapters/log/log";
import { verifyWebhook } from "@/lib/adapters/stripe/verify-webhook";
import { err, ok, type Result } from "@/lib/domain/result";
import { findCreditorBySlug } from "@/lib/services/creditor/store";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { keepEvent } from "./store";

/** Of a creditor's address; what looks different is nobody's. */
const SLUG = /^[a-z0-9-]{1,64}$/;

/**
 * A webhook from Stripe for one creditor: signature checked with that creditor's own secret, kept,
 * answered; a job does the rest. Only which object it is about is kept: the job asks Stripe how it
 * stands, and people's names and addresses in the event stay out of our tables.
 * Errors: `creditor_unknown`, `signature_invalid`, `body_invalid`.
 */
export async function receiveStripeEvent(input: {
  creditorSlug: string;
  body: string;
  signature: string;
  now: Date;
}): Promise<Result<null, "creditor_unknown" | "signature_invalid" | "body_invalid">> {
  const { creditorSlug, body, signature, now } = input;
  const creditor = SLUG.test(creditorSlug) ? await findCreditorBySlug(creditorSlug) : null;
  if (!creditor) return err("creditor_unknown");
  const notice = verifyWebhook(stripeAccountOf(creditor), { body, signature });
  if (!notice.ok) {
    log.warn({ creditor: creditorSlug, reason: notice.error }, "webhook refused");
    return notice;
  }
  const { eventId, type, object, intentId } = notice.value;
  await keepEvent({
    id: `${creditorSlug}:${eventId}`,
    creditorId: creditor.id,
    source: "stripe",
    type,
    objectKind: object?.kind ?? null,
    objectId: object?.id ?? null,
    intentId,
    receivedAt: now,
  });
  return ok(null);
}
