import "server-only";
import { z } from "zod";
import { type Reading, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";

const feedSchema = z.object({ id: z.string(), showsDetails: z.boolean() }).nullable();

/** The person's own feed that is open, the newest; null where there is none. */
export const OWN_FEED: Reading<z.output<typeof feedSchema>> = {
  sql: rowOf(`select id, shows_details as "showsDetails" from calendar_feed feed
    where feed.debtor_id = debtor.id and revoked_at is null order by created_at desc limit 1`),
  schema: feedSchema,
};

type NewFeed = {
  id: string;
  debtorId: string;
  planId: string;
  tokenHash: Uint8Array;
  showsDetails: boolean;
  createdAt: Date;
};

const open = statement(`
  with closed as (
    update calendar_feed set revoked_at = $6 where debtor_id = $2 and revoked_at is null),
  made as (
    insert into calendar_feed (id, debtor_id, plan_id, token_hash, shows_details, created_at)
    values ($1, $2, $3, $4, $5, $6) returning id)
  select write_trail($7::jsonb, '[]') from made`);

/** One feed at a time: a new address ends the one before. */
export async function insertFeed(feed: NewFeed, audit: AuditRow): Promise<void> {
  const { id, debtorId, planId, tokenHash, showsDetails, createdAt } = feed;
  await open([id, debtorId, planId, tokenHash, showsDetails, createdAt, JSON.stringify([audit])]);
}

const revoke = statement(`
  with closed as (
    update calendar_feed set revoked_at = $2 where debtor_id = $1 and revoked_at is null returning id)
  select write_trail($3::jsonb, '[]') from closed`);

export async function revokeFeeds(debtorId: string, at: Date, audit: AuditRow): Promise<void> {
  await revoke([debtorId, at, JSON.stringify([audit])]);
}

const byToken = statement<{
  debtorId: string;
  planId: string;
  showsDetails: boolean;
  locale: string;
}>(`
  select debtor_id as "debtorId", plan_id as "planId", shows_details as "showsDetails", debtor.locale
    from calendar_feed feed join debtor on debtor.id = feed.debtor_id
   where token_hash = $1 and revoked_at is null and debtor.erased_at is null`);

/** Whose feed is read with this token; null where it is nobody's, or was revoked. */
export async function findFeed(tokenHash: Uint8Array) {
  return (await byToken([tokenHash]))[0] ?? null;
}
