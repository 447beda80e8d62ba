import "server-only";
import { z } from "zod";
import { jsonBytes, jsonInstant } from "@/lib/adapters/db/json-columns";
import {
  keyValues,
  listOf,
  type Reading,
  type Readings,
  readingStatement,
} from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";
import { SHARE } from "@/lib/services/cobrowse/store";
import { DEBTOR_COLUMNS } from "@/lib/services/debtor/debtor-row";
import { SESSION_IDLE_MINUTES_MAX, SESSION_TOUCH_SECONDS_MIN } from "./limits";
import {
  GATE_COLUMNS,
  type SessionOrigin,
  type SessionRecord,
  type SessionRow,
  toSessionRecord,
} from "./session-record";

/** $1 the session, $2 the hash of its secret, $3 now. Whoever has the secret of an open session has used it now. */
const sessionStatement = readingStatement<SessionRow>(
  (parts) => `
  with used as (
    update session set last_seen_at = $3
     where id = $1 and secret_hash = $2 and revoked_at is null and ends_at > $3
       and last_seen_at > $3::timestamptz - interval '${SESSION_IDLE_MINUTES_MAX} minutes'
       and last_seen_at < $3::timestamptz - interval '${SESSION_TOUCH_SECONDS_MIN} seconds')
  select session.id, session.secret_hash as "secretHash", session.origin, session.link_id as "linkId",
         session.debtor_id as "debtorId", session.device_id as "deviceId", session.stage,
         session.elevated_at as "elevatedAt", session.created_at as "createdAt",
         session.last_seen_at as "lastSeenAt", session.ends_at as "endsAt",
         session.revoked_at as "revokedAt", session.locale, ${SHARE.sql} as share,
         ${GATE_COLUMNS}, ${DEBTOR_COLUMNS} ${parts}
    from session
    left join payment_link link on link.id = session.link_id
    join debtor on debtor.id = session.debtor_id
    join creditor on creditor.id = debtor.creditor_id
   where session.id = $1`,
  4,
);

/** Reads a session, with parts about its person where a page asks for them, and notes that it is in use. */
export async function findSession(
  asked: { id: string; secretHash: Uint8Array; now: Date },
  readings: Readings = NOTHING_MORE,
  key?: string,
): Promise<SessionRecord | null> {
  const values = [asked.id, asked.secretHash, asked.now, ...keyValues(key)];
  const [row] = await sessionStatement(readings)(values);
  return row ? toSessionRecord(row) : null;
}

const NOTHING_MORE: Readings = {};

/** "Opened" means the first POST, never a GET: a scanner's fetch is no visit. Who is identified at once is so by more than facts. */
const insertSession = statement(`
  with opened as (update payment_link set opened_at = $5 where id = $3 and opened_at is null)
  insert into session (id, secret_hash, link_id, debtor_id, created_at, last_seen_at, ends_at, address_hash, locale,
                       origin, device_id, identified_at, elevated_at, stage)
  values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $11,
          case when $11::timestamptz is null then 'link' else 'identified' end)`);

/** Begins a session, and marks its link as opened. */
export async function createSession(session: {
  id: string;
  secretHash: Uint8Array;
  origin: SessionOrigin;
  linkId: string | null;
  debtorId: string;
  deviceId: string | null;
  /** Null: identity is asked next. */
  identifiedAt: Date | null;
  createdAt: Date;
  endsAt: Date;
  addressHash: Uint8Array;
  locale: string;
}): Promise<void> {
  const { id, secretHash, linkId, debtorId, createdAt, endsAt, addressHash, locale } = session;
  const begun = [id, secretHash, linkId, debtorId, createdAt, endsAt, addressHash, locale];
  await insertSession([...begun, session.origin, session.deviceId, session.identifiedAt]);
}

const openSchema = z.object({
  id: z.string(),
  origin: z.enum(["link", "passkey", "code"]),
  createdAt: jsonInstant,
  lastSeenAt: jsonInstant,
  endsAt: jsonInstant,
});

/** A person's sessions that nobody has ended; some may be over by now. */
export const SESSIONS: Reading<z.output<typeof openSchema>[]> = {
  sql: listOf(`select id, origin, created_at as "createdAt", last_seen_at as "lastSeenAt", ends_at as "endsAt"
    from session own where own.debtor_id = debtor.id and stage = 'identified' and revoked_at is null
    order by last_seen_at desc limit 50`),
  schema: z.array(openSchema),
};

const revokeEvery = statement(`
  with ended as (
    update session set revoked_at = $2 where debtor_id = $1 and revoked_at is null returning 1)
  select write_trail($3::jsonb, '[]')`);

/** Ends all sessions of a person. */
export async function revokeSessionsOf(
  debtorId: string,
  revokedAt: Date,
  audit: AuditRow,
): Promise<void> {
  await revokeEvery([debtorId, revokedAt, JSON.stringify([audit])]);
}

const open = statement(`
  select from session where id = $1 and revoked_at is null and ends_at > $2
     and last_seen_at > $2::timestamptz - interval '${SESSION_IDLE_MINUTES_MAX} minutes'`);

/** Whether a session is still open; to ask is not to use it. */
export const isSessionOpen = async (id: string, now: Date): Promise<boolean> =>
  (await open([id, now])).length === 1;

const updateRevoked = statement("update session set revoked_at = $2 where id = $1");

export async function revokeSession(id: string, revokedAt: Date): Promise<void> {
  await updateRevoked([id, revokedAt]);
}

export type DraftRow = z.output<typeof draftSchema>;
const draftSchema = z.object({
  step: z.string(),
  valuesSealed: jsonBytes,
  /** A list, because jsonb sorts keys and the first error must be that of the first field. */
  errors: z.array(z.tuple([z.string(), z.string()])),
  updatedAt: jsonInstant,
});

const draftsWhere = (condition: string): Reading<DraftRow[]> => ({
  sql: listOf(`select step, values_sealed as "valuesSealed", errors, updated_at as "updatedAt"
    from draft where draft.debtor_id = debtor.id and ${condition}`),
  schema: z.array(draftSchema),
});

const quoted = (step: string) => `'${step}'`;

/** The drafts of some steps: names of our own, never what somebody typed. */
export const draftsOf = (...steps: readonly string[]): Reading<DraftRow[]> =>
  draftsWhere(`step in (${steps.map(quoted).join()})`);

/** The draft of a step of this session alone, and those of other steps; only for a statement that reads the session. */
export const draftsOfSession = (step: string, ...others: readonly string[]): Reading<DraftRow[]> =>
  draftsWhere(`step in (${[`'${step}:' || session.id`, ...others.map(quoted)].join()})`);

const upsert = statement(`
  insert into draft (debtor_id, step, values_sealed, errors, updated_at)
  select $1, step, values_sealed, errors, $5
    from unnest($2::text[], $3::bytea[], $4::jsonb[]) as kept (step, values_sealed, errors)
  on conflict (debtor_id, step) do update
     set values_sealed = excluded.values_sealed, errors = excluded.errors, updated_at = excluded.updated_at`);

/** Puts drafts in the place of earlier ones of the same steps. */
export async function upsertDrafts(
  debtorId: string,
  drafts: readonly Omit<DraftRow, "updatedAt">[],
  updatedAt: Date,
): Promise<void> {
  const steps = drafts.map(({ step }) => step);
  const values = drafts.map(({ valuesSealed }) => Buffer.from(valuesSealed));
  const errors = drafts.map((draft) => JSON.stringify(draft.errors));
  await upsert([debtorId, steps, values, errors, updatedAt]);
}

const clearErrors = statement("update draft set errors = '[]' where debtor_id = $1 and step = $2");

export async function clearDraftErrors(debtorId: string, step: string): Promise<void> {
  await clearErrors([debtorId, step]);
}

const remove = statement("delete from draft where debtor_id = $1 and step = any($2)");

export async function removeDrafts(debtorId: string, steps: readonly string[]): Promise<void> {
  await remove([debtorId, steps]);
}
