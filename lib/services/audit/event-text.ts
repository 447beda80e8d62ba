import "server-only";
import { createHash } from "node:crypto";

/** A line of the trail as stored. Facts are text as PostgreSQL prints `jsonb`, which is the same for the same facts. */
export type StoredEvent = {
  id: bigint;
  at: Date;
  creditorId: string | null;
  debtorId: string | null;
  actorKind: string;
  actorId: string;
  onBehalfOf: string | null;
  action: string;
  reason: string | null;
  before: string | null;
  after: string | null;
  details: string;
  addressHash: Uint8Array | null;
  requestReference: string | null;
};

/** The canonical text of an event, format 1 (docs/audit.md). What may be any text is a JSON string: none imitates a line. */
export function eventText(event: StoredEvent): string {
  const text = (value: string | null) => (value === null ? "-" : JSON.stringify(value));
  return [
    "quittance event 1",
    `id ${event.id}`,
    `at ${event.at.toISOString()}`,
    `creditor ${event.creditorId ?? "-"}`,
    `debtor ${event.debtorId ?? "-"}`,
    `actor ${text(event.actorKind)} ${text(event.actorId)}`,
    `behalf ${event.onBehalfOf ?? "-"}`,
    `action ${text(event.action)}`,
    `reason ${text(event.reason)}`,
    `before ${event.before ?? "-"}`,
    `after ${event.after ?? "-"}`,
    `details ${event.details}`,
    `address ${event.addressHash ? Buffer.from(event.addressHash).toString("hex") : "-"}`,
    `request ${text(event.requestReference)}`,
    "",
  ].join("\n");
}

/** SHA-256 of that text. */
export const eventHash = (event: StoredEvent): Buffer =>
  createHash("sha256").update(eventText(event), "utf8").digest();
