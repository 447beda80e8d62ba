import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import { inTransaction } from "@/lib/adapters/db/transaction";
import { invariant } from "@/lib/domain/invariant";
import type { LinkFacts } from "@/lib/domain/link/state";
import { type AuditRow, auditRow } from "@/lib/services/audit/store";
import { queueLook } from "@/lib/services/collection/queue-look";
import { outboxRow } from "@/lib/services/outbox/store";
import type { SessionRecord } from "@/lib/services/session/store";
import type { AttemptNews } from "./attempt-news";

/** What decides whether one more answer is taken, and what it leads to. */
export type Counters = LinkFacts & {
  failedChecks: number;
  failedIdentityChecks: number;
  identityLockedUntil: Date | null;
};

const selectCounters = statement<Counters>(`
  select link.expires_at as "expiresAt", link.revoked_at as "revokedAt", link.locked_at as "lockedAt",
         link.failed_checks as "failedChecks", debtor.failed_identity_checks as "failedIdentityChecks",
         debtor.identity_locked_until as "identityLockedUntil"
    from payment_link link join debtor on debtor.id = link.debtor_id where link.id = $1`);

export async function findCounters({ linkId }: SessionRecord): Promise<Counters> {
  const [counters] = await selectCounters([linkId]);
  invariant(counters, "a session's link is there");
  return counters;
}

/**
 * $1 link, $2 debtor, $3 to $5 the counters as they were read. Locks both rows, and is empty where anything has
 * changed since: then nothing is written.
 */
const UNCHANGED = `unchanged as (
    select 1 from payment_link link join debtor on debtor.id = link.debtor_id
     where link.id = $1 and debtor.id = $2 and link.failed_checks = $3 and debtor.failed_identity_checks = $4
       and debtor.identity_locked_until is not distinct from $5
       and link.locked_at is null and link.revoked_at is null
       for no key update)`;

const unchangedValues = (
  { linkId, debtorId }: SessionRecord,
  { failedChecks, failedIdentityChecks, identityLockedUntil }: Counters,
) => [linkId, debtorId, failedChecks, failedIdentityChecks, identityLockedUntil];

/** A code confirmed before the interruption proves nothing of who is here now. */
const confirm = statement(`
  with ${UNCHANGED},
  cleared as (
    update payment_link set failed_checks = 0
     where id = $1 and failed_checks > 0 and exists (select from unchanged)),
  unlocked as (
    update debtor set failed_identity_checks = 0, identity_locked_until = null
     where id = $2 and failed_identity_checks > 0 and exists (select from unchanged)),
  identified as (
    update session set stage = 'identified', identified_at = $7, last_seen_at = $7, ends_at = $8,
           elevated_at = null, secret_hash = $9
     where id = $6 and exists (select from unchanged)),
  dropped as (
    delete from draft where debtor_id = $2 and step = any($10) and exists (select from unchanged))
  select write_trail($11::jsonb, $12::jsonb) from unchanged`);

/** What a session becomes. */
type Identified = {
  secretHash: Uint8Array;
  now: Date;
  endsAt: Date;
  finishedDrafts: readonly string[];
};

/** A right answer; false where the counters are no longer those that were read. */
export async function saveConfirmed(
  session: SessionRecord,
  counters: Counters,
  identified: Identified,
  news: AttemptNews,
): Promise<boolean> {
  const { now, endsAt, secretHash, finishedDrafts } = identified;
  const values = [session.id, now, endsAt, secretHash, finishedDrafts, ...newsValues(news)];
  return (await confirm([...unchangedValues(session, counters), ...values])).length === 1;
}

const refuse = statement(`
  with ${UNCHANGED},
  counted as (
    update payment_link set failed_checks = failed_checks + 1, locked_at = $6
     where id = $1 and exists (select from unchanged)),
  noted as (
    update debtor set failed_identity_checks = failed_identity_checks + 1,
           identity_locked_until = coalesce($7, identity_locked_until)
     where id = $2 and exists (select from unchanged))
  select write_trail($8::jsonb, $9::jsonb) from unchanged`);

/** A wrong answer; false where the counters are no longer those that were read. */
export async function saveWrongAnswer(
  session: SessionRecord,
  counters: Counters,
  { lockedAt, debtorLockedUntil }: { lockedAt: Date | null; debtorLockedUntil: Date | null },
  news: AttemptNews,
): Promise<boolean> {
  const values = [...unchangedValues(session, counters), lockedAt, debtorLockedUntil];
  return (await refuse([...values, ...newsValues(news)])).length === 1;
}

const newsValues = ({ audit, outbox }: AttemptNews) => [
  JSON.stringify([audit]),
  JSON.stringify(outbox),
];

/** Stops outreach and collection, revokes links and sessions, opens the case and tells the creditor: all or nothing. */
export async function recordWrongPerson(input: {
  caseId: string;
  linkId: string;
  debtorId: string;
  creditorId: string;
  creditorSlug: string;
  reason: string;
  at: Date;
}): Promise<void> {
  const { caseId, linkId, debtorId, creditorId, creditorSlug, reason, at } = input;
  await inTransaction(async (tx) => {
    await tx.debtor.update({ where: { id: debtorId }, data: { outreachStoppedAt: at } });
    await tx.paymentLink.updateMany({
      where: { debtorId, revokedAt: null },
      data: { revokedAt: at },
    });
    await tx.session.updateMany({ where: { debtorId, revokedAt: null }, data: { revokedAt: at } });
    await tx.supportCase.create({
      data: {
        id: caseId,
        ...{ creditorId, debtorId, reason },
        kind: "wrong_person",
        idempotencyKey: caseId,
        status: "open",
        openedAt: at,
      },
    });
    const action = "identity.wrong_person_reported";
    const actor = { kind: "link", linkId } as const;
    const details = { reason };
    await tx.auditEvent.create({
      data: auditRow({ actor, action, creditorId, debtorId, details, now: at }),
    });
    const event = { creditorId, creditorSlug, type: "identity.wrong_person" as const, now: at };
    await tx.outboxEvent.create({
      data: outboxRow({ ...event, data: { id: caseId, reason } }),
    });
    // From now on the case forbids to collect; the look pauses the plan and ends what was begun.
    await tx.$queryRawUnsafe(queueLook("$1::uuid"), debtorId);
  });
}

const insertCode = statement(`
  with ended as (update one_time_code set expires_at = $5 where session_id = $3 and used_at is null)
  insert into one_time_code (id, debtor_id, session_id, code_hash, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6)`);

/** A new code; earlier ones of the session end with it. */
export async function createCode(code: {
  id: string;
  debtorId: string;
  sessionId: string;
  codeHash: Uint8Array;
  createdAt: Date;
  expiresAt: Date;
}): Promise<void> {
  const { id, debtorId, sessionId, codeHash, createdAt, expiresAt } = code;
  await insertCode([id, debtorId, sessionId, codeHash, createdAt, expiresAt]);
}

const countAttempt = statement<{ id: string; codeHash: Buffer }>(`
  update one_time_code set attempts = attempts + 1
   where attempts < $2 and id = (
     select id from one_time_code
      where session_id = $1 and used_at is null and expires_at > $3 and attempts < $2
      order by created_at desc limit 1 for update)
  returning id, code_hash as "codeHash"`);

/** The session's live code with one more attempt counted, or null when there is none left to try. */
export async function takeCodeAttempt(sessionId: string, attemptsMax: number, now: Date) {
  const [code] = await countAttempt([sessionId, attemptsMax, now]);
  return code ?? null;
}

const elevate = statement(`
  with used as (update one_time_code set used_at = $3 where id = $1 and used_at is null returning 1),
  elevated as (update session set elevated_at = $3 where id = $2 and exists (select from used))
  select write_trail($4::jsonb, '[]') from used`);

/** A code was right: it is used up, and the session shows more from now on. */
export async function saveElevated(input: {
  codeId: string;
  sessionId: string;
  now: Date;
  audit: AuditRow;
}): Promise<void> {
  const { codeId, sessionId, now, audit } = input;
  await elevate([codeId, sessionId, now, JSON.stringify([audit])]);
}
