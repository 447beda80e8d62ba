import "server-only";
import { z } from "zod";
import { db } from "@/lib/adapters/db/client";
import { jsonDate, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import { inTransaction } from "@/lib/adapters/db/transaction";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import { type AuditRow, writeAudit } from "@/lib/services/audit/store";
import { REACH } from "@/lib/services/outreach/store";
import type { MessageChannel } from "./content";

const personSchema = z.object({
  locale: z.string(),
  outreachStoppedAt: jsonInstant.nullable(),
  erasedAt: jsonInstant.nullable(),
});
const letterSchema = z.object({ letterReference: z.string(), letterSentOn: jsonDate }).nullable();
const holdsSchema = z.array(
  z.object({
    ...{ kind: z.string(), startsOn: jsonDate, endsOn: jsonDate.nullable() },
    releasedAt: jsonInstant.nullable(),
  }),
);

/** What a message needs of the person it is for. The latest letter is the one that lies on their table. */
export const ADDRESSEE = {
  person: {
    sql: rowOf(`select debtor.locale, debtor.outreach_stopped_at as "outreachStoppedAt",
      debtor.erased_at as "erasedAt"`),
    schema: personSchema,
  },
  letter: {
    sql: rowOf(`select letter_reference as "letterReference", letter_sent_on as "letterSentOn"
      from account where account.debtor_id = debtor.id order by letter_sent_on desc limit 1`),
    schema: letterSchema,
  },
  holds: {
    sql: listOf(`select kind, starts_on as "startsOn", ends_on as "endsOn", released_at as "releasedAt"
      from hold where hold.debtor_id = debtor.id`),
    schema: holdsSchema,
  },
  reach: REACH,
};

export type MessageRow = {
  id: string;
  debtorId: string;
  channel: MessageChannel;
  kind: string;
  /** Names the occasion, so that it is said once; null where each call is an occasion. */
  key: string | null;
  bodySealed: Uint8Array;
  createdAt: Date;
  /** Not before; null: at once. */
  sendAfter: Date | null;
  /** The instant of the contact where it counts as one. */
  countedAt: Date | null;
};

/** The link that a message carries: made together with it, or not at all. */
export type CarriedLink = {
  id: string;
  tokenHash: Uint8Array;
  purpose: string;
  expiresAt: Date;
};

const SENDING = queueJob("send-message", { about: "messageId", key: "message", attemptsMax: 12 });

const insert = statement(`
  with made as (
    insert into message (id, debtor_id, channel, kind, body_sealed, created_at, key, send_after, counted_at)
    values ($1, $2, $3, $4, $5, $6, $12, $13, $14) on conflict (key) do nothing returning id),
  linked as (
    insert into payment_link (id, debtor_id, token_hash, purpose, channel, created_at, expires_at)
    select $8::uuid, $2, $9::bytea, $10::text, $3, $6, $11::timestamptz from made where $8::uuid is not null)
  select write_trail($7::jsonb, '[]'), case when $13::timestamptz is null then ${SENDING} end from made`);

/**
 * The message, its job, its trace and the link that it carries: all or nothing. False where its key was used. What is not
 * to be sent yet gets its job later (send-held.ts).
 */
export async function insertMessage(
  message: MessageRow,
  audit: AuditRow,
  link?: CarriedLink,
): Promise<boolean> {
  const { id, debtorId, channel, kind, key, bodySealed, createdAt } = message;
  const made = await insert([
    ...[id, debtorId, channel, kind, bodySealed, createdAt, JSON.stringify([audit])],
    ...(link ? [link.id, link.tokenHash, link.purpose, link.expiresAt] : [null, null, null, null]),
    ...[key, message.sendAfter, message.countedAt],
  ]);
  return made.length === 1;
}

const HELD_AT_ONCE_MAX = 1000;

const release = statement(`
  with due as (
    select id from message where send_after <= $1 order by send_after limit ${HELD_AT_ONCE_MAX} for update skip locked),
  released as (update message set send_after = null from due where message.id = due.id returning message.id)
  select ${SENDING} from released`);

/** Queues what was waiting for this instant; answers whether there may be more. */
export async function releaseHeld(now: Date): Promise<boolean> {
  return (await release([now])).length === HELD_AT_ONCE_MAX;
}

const openBereavement = statement(
  "select from support_case where debtor_id = $1 and kind = 'bereavement' and status = 'open' limit 1",
);

/** Somebody looks after the person's death already. */
export async function hasOpenBereavement(debtorId: string): Promise<boolean> {
  return (await openBereavement([debtorId])).length > 0;
}

export function findMessage(id: string) {
  return db.message.findUnique({ where: { id }, include: { debtor: true } });
}

export async function markMessage(
  id: string,
  outcome: { sentAt: Date; providerId: string } | { failureCode: string },
  audit: AuditRow,
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.message.update({ where: { id }, data: outcome });
    await writeAudit(tx, [audit]);
  });
}
