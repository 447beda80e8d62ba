import "server-only";
import { db } from "@/lib/adapters/db/client";
import { statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";

/** What is kept of a webhook: which object it is about, nothing of what it says. */
export type NewInboxEvent = {
  id: string;
  creditorId: string;
  source: string;
  type: string;
  objectKind: string | null;
  objectId: string | null;
  /** The payment's intent, where it names one. */
  intentId: string | null;
  receivedAt: Date;
};

const keep = statement(`
  with kept as (
    insert into inbox_event (id, creditor_id, source, type, object_kind, object_id, intent_id, payload, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, '{}', $8) on conflict (id) do nothing returning id),
  unprocessed as (
    select id from kept union all select id from inbox_event where id = $1 and processed_at is null)
  select ${queueJob("process-webhook", { about: "inboxEventId", key: "inbox" })} from unprocessed`);

/**
 * Keeps an event and queues its processing, both or neither. The same event again changes nothing,
 * and asks for the job again only where it has not been processed.
 */
export async function keepEvent(event: NewInboxEvent): Promise<void> {
  const { id, creditorId, source, type, objectKind, objectId, intentId, receivedAt } = event;
  await keep([id, creditorId, source, type, objectKind, objectId, intentId, receivedAt]);
}

export const findEvent = (id: string) => db.inboxEvent.findUnique({ where: { id } });

export async function markProcessed(id: string, processedAt: Date): Promise<void> {
  await db.inboxEvent.updateMany({ where: { id, processedAt: null }, data: { processedAt } });
}
