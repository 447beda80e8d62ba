import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { addJob } from "@/lib/adapters/queue/add-job";
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

/** An event with where its creditor wants it. */
export async function findEvent(id: string) {
  const event = await db.outboxEvent.findUnique({ where: { id } });
  if (!event) return null;
  const creditor = await db.creditor.findUniqueOrThrow({
    where: { id: event.creditorId },
    select: { webhookUrl: true, webhookSecretSealed: true },
  });
  return { ...event, ...creditor };
}

export async function countAttempt(id: string): Promise<void> {
  await db.outboxEvent.update({ where: { id }, data: { attempts: { increment: 1 } } });
}

export async function markDelivered(id: string, deliveredAt: Date): Promise<void> {
  await db.outboxEvent.update({ where: { id }, data: { deliveredAt } });
}

/** Events that nobody has tried to deliver although their creditor listens, oldest first. */
export async function findForgottenEvents(before: Date, take: number): Promise<string[]> {
  const listening = await db.creditor.findMany({
    where: { webhookUrl: { not: null } },
    select: { id: true },
  });
  const rows = await db.outboxEvent.findMany({
    where: {
      deliveredAt: null,
      attempts: 0,
      createdAt: { lt: before },
      creditorId: { in: listening.map(({ id }) => id) },
    },
    select: { id: true },
    orderBy: { createdAt: "asc" },
    take,
  });
  return rows.map(({ id }) => id);
}

export function queueDelivery(eventId: string): Promise<void> {
  return addJob(db, "deliver-event", { eventId }, { key: `outbox:${eventId}` });
}
