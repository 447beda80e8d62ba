import "server-only";
import { randomUUID } from "node:crypto";
import { statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import type { EventType } from "./event-type";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An event to the creditor, ready for `tx.outboxEvent.create({ data })` or the ledger's door. */
export type OutboxRow = {
  id: string;
  creditorId: string;
  type: EventType;
  payload: { type: EventType; timestamp: string; data: { [key: string]: Json } };
  createdAt: Date;
};

/**
 * Written in the transaction of what it tells; its delivery follows by itself. data.id is the id of what
 * changed; amounts are decimal strings beside their currency; references, never names.
 */
export function outboxRow(input: {
  creditorId: string;
  creditorSlug: string;
  type: EventType;
  data: { id: string; [key: string]: Json };
  now: Date;
}): OutboxRow {
  const { creditorId, creditorSlug, type, data, now } = input;
  return {
    id: randomUUID(),
    creditorId,
    type,
    payload: { type, timestamp: now.toISOString(), data: { creditor: creditorSlug, ...data } },
    createdAt: now,
  };
}

type StoredEvent = {
  id: string;
  payload: Json;
  deliveredAt: Date | null;
  webhookUrl: string | null;
  webhookSecretSealed: Buffer | null;
};

const selectEvent = statement<StoredEvent>(`
  select event.id, payload, delivered_at as "deliveredAt", webhook_url as "webhookUrl",
         webhook_secret_sealed as "webhookSecretSealed"
    from outbox_event event join creditor on creditor.id = event.creditor_id where event.id = $1`);

/** An event with where its creditor wants it. */
export async function findEvent(id: string): Promise<StoredEvent | null> {
  const [event] = await selectEvent([id]);
  return event ?? null;
}

const addAttempt = statement("update outbox_event set attempts = attempts + 1 where id = $1");

export async function countAttempt(id: string): Promise<void> {
  await addAttempt([id]);
}

const setDelivered = statement("update outbox_event set delivered_at = $2 where id = $1");

export async function markDelivered(id: string, deliveredAt: Date): Promise<void> {
  await setDelivered([id, deliveredAt]);
}

const queueForgotten = statement(`
  select ${queueJob("deliver-event", { about: "eventId", key: "outbox" })}
    from (select event.id from creditor join outbox_event event on event.creditor_id = creditor.id
           where webhook_url is not null and delivered_at is null and attempts = 0 and event.created_at < $1
           order by event.created_at limit $2) forgotten`);

/** Queues events that nobody has tried to deliver although their creditor listens, oldest first; answers how many. */
export async function queueForgottenEvents(before: Date, eventsMax: number): Promise<number> {
  return (await queueForgotten([before, eventsMax])).length;
}
