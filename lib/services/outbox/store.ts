import "server-only";
import { randomUUID } from "node:crypto";
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
