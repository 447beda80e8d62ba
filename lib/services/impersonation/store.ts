import "server-only";
import { z } from "zod";
import { jsonBytes, jsonInstant } from "@/lib/adapters/db/json-columns";
import {
  keyValues,
  listOf,
  type Reading,
  type Readings,
  readingStatement,
  rowOf,
} from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { FILL_IN_STATES, type FillIn, statesBefore } from "@/lib/domain/impersonation/fill-in";
import { type ImpersonationReason, REASONS } from "@/lib/domain/impersonation/reason";
import type { AuditRow } from "@/lib/services/audit/store";
import { DEBTOR_COLUMNS, type DebtorColumns } from "@/lib/services/debtor/debtor-row";
import { STAFF_IDLE_MINUTES_MAX } from "@/lib/services/staff/limits";

export type ViewColumns = DebtorColumns & {
  id: string;
  debtorId: string;
  staffId: string;
  role: StaffRole;
  staffTeamId: string | null;
  debtorTeamId: string | null;
  startedAt: Date;
  endsAt: Date;
  fillIn: FillIn;
  locale: string;
};

/**
 * $1 the record, $2 whose pages, $3 who sees them, $4 their session at work with $5 the hash of its secret, $6 now. There is
 * none unless all of it holds this moment. `session` stands for nobody's, for parts that ask for the person's own.
 */
const viewStatement = readingStatement<ViewColumns>(
  (parts) => `
  select own.id, own.debtor_id as "debtorId", own.staff_id as "staffId", member.role, member.team_id as "staffTeamId",
         debtor.team_id as "debtorTeamId", own.started_at as "startedAt", own.ends_at as "endsAt", own.fill_in as "fillIn",
         member.locale, ${DEBTOR_COLUMNS} ${parts}
    from impersonation own
    join staff_session work on work.id = own.staff_session_id and work.staff_id = own.staff_id
    join staff_member member on member.id = own.staff_id
    join debtor on debtor.id = own.debtor_id and debtor.creditor_id = member.creditor_id
    join creditor on creditor.id = debtor.creditor_id
    left join lateral (select * from session where false) session on true
   where own.id = $1 and own.debtor_id = $2 and own.staff_id = $3 and own.ended_at is null and own.ends_at > $6
     and work.id = $4 and work.secret_hash = $5 and work.stage = 'signed_in' and work.revoked_at is null
     and work.ends_at > $6 and work.last_seen_at > $6::timestamptz - interval '${STAFF_IDLE_MINUTES_MAX} minutes'
     and member.deactivated_at is null and debtor.erased_at is null`,
  7,
);

const NOTHING_MORE: Readings = {};

/** The row of a view that is open, with parts about its person where a page asks for them; notes nothing as used. */
export async function findView(
  asked: {
    impersonationId: string;
    debtorId: string;
    staffId: string;
    staffSessionId: string;
    secretHash: Uint8Array;
    now: Date;
  },
  readings: Readings = NOTHING_MORE,
  key?: string,
): Promise<ViewColumns | null> {
  const { impersonationId, debtorId, staffId, staffSessionId, secretHash, now } = asked;
  const who = [impersonationId, debtorId, staffId, staffSessionId, secretHash, now];
  const [row] = await viewStatement(readings)([...who, ...keyValues(key)]);
  return row ?? null;
}

/** One file at a time: what this colleague saw before ends with it. */
const insert = statement(`
  with before as (
    select impersonation_end(id, 'another_file', $8) as ended from impersonation
     where staff_id = $4 and ended_at is null and ends_at > $8),
  made as (
    insert into impersonation (id, creditor_id, debtor_id, staff_id, staff_session_id, reason, started_at, ends_at)
    select $1, $2, $3, $4, $5, $6, $8, $7 where (select count(ended) from before) >= 0)
  select write_trail($9::jsonb, '[]')`);

export async function insertView(
  view: {
    id: string;
    creditorId: string;
    debtorId: string;
    staffId: string;
    staffSessionId: string;
    reason: ImpersonationReason;
    startedAt: Date;
    endsAt: Date;
  },
  audit: AuditRow,
): Promise<void> {
  const { id, creditorId, debtorId, staffId, staffSessionId, reason, startedAt, endsAt } = view;
  const row = [id, creditorId, debtorId, staffId, staffSessionId, reason, endsAt, startedAt];
  await insert([...row, JSON.stringify([audit])]);
}

const end = statement("select impersonation_end($1, $2, $3)");

/** Ends a view before its time; nothing where it is over. */
export async function endView(id: string, because: "left", now: Date): Promise<void> {
  await end([id, because, now]);
}

/** For a `where`: the states from which filling in may move so. */
const before = (move: "ask" | "agree" | "refuse" | "withdraw") =>
  `fill_in in (${statesBefore(move)
    .map((state) => `'${state}'`)
    .join()}) and ended_at is null`;

const ask = statement(`
  with asked as (
    update impersonation set fill_in = 'asked', fill_in_at = $3, code_sealed = $2, code_tries = 0
     where id = $1 and ${before("ask")} and ends_at > $3 returning 1)
  select write_trail($4::jsonb, '[]') from asked`);

/** The colleague asks to fill in. False where it cannot be asked any more. */
export async function saveAsked(
  id: string,
  codeSealed: Uint8Array,
  now: Date,
  audit: AuditRow,
): Promise<boolean> {
  return (await ask([id, codeSealed, now, JSON.stringify([audit])])).length === 1;
}

const takeTry = statement<{ codeSealed: Buffer }>(`
  update impersonation set code_tries = code_tries + 1
   where id = $1 and ${before("agree")} and ends_at > $2 and code_tries < $3 and code_sealed is not null
  returning code_sealed as "codeSealed"`);

/** One more try at the code counted, and the code to compare with; null where none is left to take. */
export async function takeCodeTry(id: string, now: Date, triesMax: number): Promise<Buffer | null> {
  const [row] = await takeTry([id, now, triesMax]);
  return row?.codeSealed ?? null;
}

const moved = (move: "agree" | "refuse" | "withdraw", to: FillIn) =>
  statement(`
  with moved as (
    update impersonation set fill_in = '${to}', fill_in_at = $3, code_sealed = null
     where id = $1 and debtor_id = $2 and ${before(move)} and ends_at > $3 returning 1)
  select write_trail($4::jsonb, '[]') from moved`);

const MOVES = {
  agree: moved("agree", "agreed"),
  refuse: moved("refuse", "refused"),
  withdraw: moved("withdraw", "withdrawn"),
} as const;

/** The person's word, or their code. False where the view is over, another person's, or there is nothing to say it to. */
export async function saveMove(
  move: keyof typeof MOVES,
  { id, debtorId, now }: { id: string; debtorId: string; now: Date },
  audit: AuditRow,
): Promise<boolean> {
  return (await MOVES[move]([id, debtorId, now, JSON.stringify([audit])])).length === 1;
}

const openViewSchema = z
  .object({
    id: z.string(),
    fillIn: z.enum(FILL_IN_STATES),
    codeSealed: jsonBytes.nullable(),
    endsAt: jsonInstant,
  })
  .nullable();
export type OpenView = NonNullable<z.output<typeof openViewSchema>>;

/** The newest view of this person's pages that nobody has ended; the caller asks the clock. */
export const OPEN_VIEW: Reading<OpenView | null> = {
  sql: rowOf(`select own.id, own.fill_in as "fillIn", own.code_sealed as "codeSealed", own.ends_at as "endsAt"
    from impersonation own where own.debtor_id = debtor.id and own.ended_at is null order by own.started_at desc limit 1`),
  schema: openViewSchema,
};

const ownViewSchema = z.object({
  id: z.string(),
  reason: z.enum(REASONS),
  startedAt: jsonInstant,
  endsAt: jsonInstant,
  endedAt: jsonInstant.nullable(),
  fillIn: z.enum(FILL_IN_STATES),
});

const SHOWN_MAX = 50;

/** When a person's pages were seen by somebody of the creditor's, the newest first. */
export const OWN_VIEWS: Reading<z.output<typeof ownViewSchema>[]> = {
  sql: listOf(`select own.id, own.reason, own.started_at as "startedAt", own.ends_at as "endsAt",
      own.ended_at as "endedAt", own.fill_in as "fillIn"
    from impersonation own where own.debtor_id = debtor.id order by own.started_at desc limit ${SHOWN_MAX}`),
  schema: z.array(ownViewSchema),
};
