import "server-only";
import { z } from "zod";
import { jsonBytes, jsonInstant } from "@/lib/adapters/db/json-columns";
import { type Reading, rowOf } from "@/lib/adapters/db/reading";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { AGENT_SILENCE_SECONDS_MAX, IDLE_MINUTES_MAX } from "@/lib/domain/cobrowse/limits";
import {
  COBROWSE_STATUSES,
  type CobrowseStatus,
  END_REASONS,
  type EndReason,
  statusesBefore,
} from "@/lib/domain/cobrowse/status";
import type { AuditRow } from "@/lib/services/audit/store";

/** For a `where`: the statuses from which an event may happen. */
const before = (event: "consented" | "joined") =>
  `status in (${statusesBefore(event)
    .map((status: CobrowseStatus) => `'${status}'`)
    .join()})`;

const shareSchema = z
  .object({
    id: z.string(),
    status: z.enum(COBROWSE_STATUSES),
    staffNameSealed: jsonBytes.nullable(),
  })
  .nullable();
export type ShareRow = NonNullable<z.output<typeof shareSchema>>;

/** Of this session, or offered to its person; the one of the session first. */
const OWN = "own.debtor_id = debtor.id and (own.session_id = session.id or own.status = 'offered')";

/** The share that every page of the person says something about; only for a statement that reads the session. */
export const SHARE: Reading<ShareRow | null> = {
  sql: rowOf(`select own.id, own.status, own.staff_name_sealed as "staffNameSealed" from cobrowse_session own
    where ${OWN} and own.status <> 'ended' order by own.session_id is null, own.created_at desc limit 1`),
  schema: shareSchema,
};

const shareFactsSchema = z
  .object({
    id: z.string(),
    status: z.enum(COBROWSE_STATUSES),
    endReason: z.enum(END_REASONS).nullable(),
    staffNameSealed: jsonBytes.nullable(),
    codeSealed: jsonBytes.nullable(),
    keepsRecording: z.boolean(),
    waitsUntil: jsonInstant,
    endsAt: jsonInstant.nullable(),
  })
  .nullable();
export type ShareFacts = NonNullable<z.output<typeof shareFactsSchema>>;

/** The same for its own page: also the last one of the session when it is over. */
export const SHARE_FACTS: Reading<ShareFacts | null> = {
  sql: rowOf(`select own.id, own.status, own.end_reason as "endReason", own.staff_name_sealed as "staffNameSealed",
      own.code_sealed as "codeSealed", own.keeps_recording as "keepsRecording", own.waits_until as "waitsUntil",
      own.ends_at as "endsAt"
    from cobrowse_session own where ${OWN}
    order by own.status = 'ended', own.session_id is null, own.created_at desc limit 1`),
  schema: shareFactsSchema,
};

const insert = statement<{ id: string }>(`
  with made as (
    insert into cobrowse_session (id, creditor_id, debtor_id, session_id, staff_id, staff_name_sealed, status, code_hash,
        code_sealed, keeps_recording, created_at, waits_until, consented_at, ends_at, touched_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $11)
    on conflict do nothing returning id)
  select id, write_trail($15::jsonb, '[]') from made`);

/** A new share, consented to or offered. False where another one waits with the same code. */
export async function insertShare(
  share: {
    id: string;
    creditorId: string;
    debtorId: string;
    sessionId: string | null;
    agent: { staffId: string; nameSealed: Uint8Array } | null;
    status: "offered" | "consented";
    code: { hash: Uint8Array; sealed: Uint8Array } | null;
    keepsRecording: boolean;
    createdAt: Date;
    waitsUntil: Date;
    endsAt: Date | null;
  },
  audit: AuditRow,
  sender?: Sender,
): Promise<boolean> {
  const { id, creditorId, debtorId, sessionId, agent, status, code, createdAt } = share;
  const whose = [id, creditorId, debtorId, sessionId, agent?.staffId, agent?.nameSealed, status];
  const consentedAt = status === "consented" ? createdAt : null;
  const times = [createdAt, share.waitsUntil, consentedAt, share.endsAt];
  const kept = [code?.hash, code?.sealed, share.keepsRecording];
  const rows = await insert([...whose, ...kept, ...times, JSON.stringify([audit])], sender);
  return rows.length === 1;
}

const consent = statement(`
  with agreed as (
    update cobrowse_session set status = 'consented', session_id = $3, consented_at = $4, touched_at = $4, ends_at = $5,
           waits_until = $6, keeps_recording = $7
     where id = $1 and debtor_id = $2 and ${before("consented")} and waits_until > $4 returning id)
  select write_trail($8::jsonb, '[]'), pg_notify('cobrowse', id::text) from agreed`);

/** The person agrees to an offer. False where it is over. */
export async function saveConsent(
  share: {
    id: string;
    debtorId: string;
    sessionId: string;
    now: Date;
    endsAt: Date;
    waitsUntil: Date;
    keepsRecording: boolean;
  },
  audit: AuditRow,
): Promise<boolean> {
  const { id, debtorId, sessionId, now, endsAt, waitsUntil, keepsRecording } = share;
  const agreed = [id, debtorId, sessionId, now, endsAt, waitsUntil, keepsRecording];
  return (await consent([...agreed, JSON.stringify([audit])])).length === 1;
}

const endOwn = statement<{ isOver: boolean }>(`
  select cobrowse_end(id, 'stopped', 'debtor', $2::text, $3) as "isOver" from cobrowse_session
   where debtor_id = $1 and status <> 'ended' and (session_id = $2::uuid or status = 'offered')`);

/** The person stops what they show, and declines what was offered. */
export async function endOwnShares(
  { debtorId, sessionId }: { debtorId: string; sessionId: string },
  now: Date,
  sender?: Sender,
): Promise<void> {
  await endOwn([debtorId, sessionId, now], sender);
}

const endDue = statement<{ count: bigint }>("select cobrowse_end_due($1, $2, $3, $4) as count");

/** Ends shares that are over by the clock: this one, or all. Answers how many. */
export async function endDueShares(id: string | null, now: Date): Promise<number> {
  const [row] = await endDue([id, now, IDLE_MINUTES_MAX, AGENT_SILENCE_SECONDS_MAX]);
  return Number(row?.count ?? 0);
}

const endById = statement<{ isOver: boolean }>(`
  select cobrowse_end(id, $2, 'staff', $3, $4) as "isOver" from cobrowse_session where id = $1 and staff_id = $3::uuid`);

/** An agent takes back an offer, or leaves. */
export async function endAsAgent(
  id: string,
  because: Extract<EndReason, "agent_left" | "revoked">,
  staffId: string,
  now: Date,
): Promise<void> {
  await endById([id, because, staffId, now]);
}
