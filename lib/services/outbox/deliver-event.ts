import "server-only";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import { postWebhook } from "@/lib/adapters/webhook/post-webhook";
import { countAttempt, findEvent, markDelivered } from "./store";

/**
 * Job: delivers one event to its creditor. At least once: the id stays the same over all attempts, by which
 * the receiver drops what it has seen. Throws where the receiver does not take it, and the queue tries again,
 * later each time, for about four days. Without an address there is nothing to do: the event stays, undelivered.
 */
export async function deliverEvent(input: { eventId: string; now: Date }): Promise<void> {
  const event = await findEvent(input.eventId);
  if (!event || event.deliveredAt !== null) return;
  if (event.webhookUrl === null || event.webhookSecretSealed === null) return;
  await countAttempt(event.id);
  await postWebhook({
    url: event.webhookUrl,
    secret: openSecret(event.webhookSecretSealed),
    id: event.id,
    payload: event.payload,
  });
  await markDelivered(event.id, input.now);
}
