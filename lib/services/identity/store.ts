import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import { inTransaction } from "@/lib/adapters/db/transaction";
import { invariant } from "@/lib/domain/invariant";
import type { LinkFacts } from "@/lib/domain/link/state";
import { auditRow, writeAudit } from "@/lib/services/audit/store";
import { queueLook } from "@/lib/services/collection/queue-look";
import { deviceValues, type KnownDevice } from "@/lib/services/device/known-device";
import { outboxRow } from "@/lib/services/outbox/store";
import type { SessionRecord } from "@/lib/services/session/session-record";
import type { AttemptNews } from "./attempt-news";

/** What decides whether one more answer is taken, and what it leads to. */
export type Counters = LinkFacts & {
  failedChecks: number;
  failedIdentityChecks: number;
  identityLockedUntil: Date | null;
};

const selectCounters = statement<Counters>(`
  select coalesce(link.expires_at, session.ends_at) as "expiresAt",
         case when link.id is null then session.revoked_at else link.revoked_at end as "revokedAt",
         coalesce(link.locked_at, session.locked_at) as "lockedAt",
         coalesce(link.failed_checks, session.failed_checks) as "failedChecks",
         debtor.failed_identity_checks as "failedIdentityChecks", debtor.identity_locked_until as "identityLockedUntil"
    from session join debtor on debtor.id = session.debtor_id
    left join payment_link link on link.id = session.link_id where session.id = $1`);

export async function findCounters({ id }: SessionRecord): Promise<Counters> {
  const [counters] = await selectCounters([id]);
  invariant(counters, "a session is there");
  return counters;
}

/**
 * $1 session, $2 its link, if it has one, $3 to $5 the counters as they were read. Locks the person's row and is empty
 * where anything has changed since: then nothing is written. Whatever counts on a link counts on the person too, so
 * their row speaks for both.
 */
const UNCHANGED = `unchanged as (
    select debtor.id from session join debtor on debtor.id = session.debtor_id
      left join payment_link link on link.id = session.link_id
     where session.id = $1 and session.link_id is not distinct from $2
       and coalesce(link.failed_checks, session.failed_checks) = $3 and debtor.failed_identity_checks = $4
       and debtor.identity_locked_until is not distinct from $5
       and link.locked_at is null and link.revoked_at is null
       and session.locked_at is null and session.revoked_at is null
       for no key update of debtor, session)`;

const unchangedValues = (
  { id, linkId }: SessionRecord,
  { failedChecks, failedIdentityChecks, identityLockedUntil }: Counters,
) => [id, linkId, failedChecks, failedIdentityChecks, identityLockedUntil];

/**
 * A code confirmed before an interruption proves nothing of who is here now; the one by which somebody has just come in
 * does. $10 and $11: what the browser says which
 * devices it is.
 */
const confirm = statement(`
  with ${UNCHANGED},
  cleared as (
    update payment_link set failed_checks = 0
     where id = $2 and failed_checks > 0 and exists (select from unchanged)),
  unlocked as (
    update debtor set failed_identity_checks = 0, identity_locked_until = null
     where id = (select id from unchanged) and failed_identity_checks > 0),
  recognised as (
    update device set last_seen_at = $6
     where debtor_id = (select id from unchanged) and revoked_at is null
       and (id, secret_hash) in (select * from unnest($10::uuid[], $11::bytea[]))
    returning id),
  identified as (
    update session set stage = 'identified', identified_at = $6, last_seen_at = $6, ends_at = $7,
           elevated_at = case when origin = 'code' and identified_at is null then created_at end, secret_hash = $8, failed_checks = 0,
           device_id = (select id from recognised limit 1)
     where id = $1 and exists (select from unchanged)),
  dropped as (
    delete from draft where debtor_id = (select id from unchanged) and step = any($9))
  select write_trail($12::jsonb, $13::jsonb) from unchanged`);

/** What a session becomes. */
type Identified = {
  secretHash: Uint8Array;
  now: Date;
  endsAt: Date;
  finishedDrafts: readonly string[];
  devices: readonly KnownDevice[];
};

/** A right answer; false where the counters are no longer those that were read. */
export async function saveConfirmed(
  session: SessionRecord,
  counters: Counters,
  identified: Identified,
  news: AttemptNews,
): Promise<boolean> {
  const { now, endsAt, secretHash, finishedDrafts, devices } = identified;
  const values = [now, endsAt, secretHash, finishedDrafts, ...deviceValues(devices)];
  const written = [...unchangedValues(session, counters), ...values, ...newsValues(news)];
  return (await confirm(written)).length === 1;
}

const refuse = statement(`
  with ${UNCHANGED},
  counted as (
    update payment_link set failed_checks = failed_checks + 1, locked_at = $6
     where id = $2 and exists (select from unchanged)),
  counted_here as (
    update session set failed_checks = failed_checks + 1, locked_at = $6
     where id = $1 and $2::uuid is null and exists (select from unchanged)),
  noted as (
    update debtor set failed_identity_checks = failed_identity_checks + 1,
           identity_locked_until = coalesce($7, identity_locked_until)
     where id = (select id from unchanged))
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

/**
 * Stops outreach and collection, revokes links, sessions, devices and passkeys, opens the case and tells the creditor: all
 * or nothing.
 */
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
    const revoked = { where: { debtorId, revokedAt: null }, data: { revokedAt: at } };
    await tx.paymentLink.updateMany(revoked);
    await tx.session.updateMany(revoked);
    await tx.device.updateMany(revoked);
    await tx.passkey.updateMany(revoked);
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
    await writeAudit(tx, [auditRow({ actor, action, creditorId, debtorId, details, now: at })]);
    const event = { creditorId, creditorSlug, type: "identity.wrong_person" as const, now: at };
    await tx.outboxEvent.create({
      data: outboxRow({ ...event, data: { id: caseId, reason } }),
    });
    // From now on the case forbids to collect; the look pauses the plan and ends what was begun.
    await tx.$queryRawUnsafe(queueLook("$1::uuid"), debtorId);
  });
}
