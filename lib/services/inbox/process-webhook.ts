import "server-only";
import { settleIntent } from "@/lib/services/payment/settle-intent";
import { findEvent, markProcessed } from "./store";

/**
 * The job behind a webhook: whatever the event said, the payment it is about is refetched and
 * booked as it stands now. Duplicates and any order therefore end the same. Throws where Stripe
 * does not answer, so that the queue tries again later.
 */
export async function processWebhook(input: { inboxEventId: string; now: Date }): Promise<void> {
  const event = await findEvent(input.inboxEventId);
  if (!event || event.processedAt) return;
  if (event.objectId) {
    const { creditorId, objectId: intentId } = event;
    await settleIntent({ creditorId, intentId, now: input.now });
  }
  await markProcessed(event.id, input.now);
}
