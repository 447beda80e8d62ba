import "server-only";
import { z } from "zod";
import type { StaffScope } from "@/lib/adapters/db/staff-transaction";
import { asStaff } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import type { CobrowseStatus, EndReason } from "@/lib/domain/cobrowse/status";
import type { AuditRow } from "@/lib/services/audit/store";
import type { KeyHolder } from "@/lib/services/debtor/personal-data";

export type SharedFile = KeyHolder & {
  id: string;
  debtorId: string;
  creditorId: string;
  teamId: string | null;
  profileSealed: Buffer;
  staffId: string | null;
  status: CobrowseStatus;
  endReason: EndReason | null;
  waitsUntil: Date;
  endsAt: Date | null;
  consentedAt: Date | null;
  keepsRecording: boolean;
  reference: string | null;
};

const FILE = `own.id, own.debtor_id as "debtorId", own.creditor_id as "creditorId", debtor.team_id as "teamId",
  debtor.data_key_wrapped as "dataKeyWrapped", debtor.master_key_id as "masterKeyId",
  debtor.profile_sealed as "profileSealed", own.staff_id as "staffId", own.status, own.end_reason as "endReason",
  own.waits_until as "waitsUntil", own.ends_at as "endsAt", own.consented_at as "consentedAt",
  own.keeps_recording as "keepsRecording",
  (select reference from account where account.debtor_id = debtor.id order by account.created_at, account.id limit 1) as reference
  from cobrowse_session own join debtor on debtor.id = own.debtor_id`;

/** By its code, which staff's own role cannot read: the program looks it up, and asks whose file it is. */
const selectByCode = statement<SharedFile>(`
  select ${FILE} where own.creditor_id = $1 and own.code_hash = $2 and own.status = 'consented' and own.waits_until > $3`);

export async function findByCode(creditorId: string, codeHash: Uint8Array, now: Date) {
  const [row] = await selectByCode([creditorId, codeHash, now]);
  return row ?? null;
}

/** Anything can stand in an address. */
const isId = (id: string): boolean => z.uuid().safeParse(id).success;

const selectById = statement<SharedFile>(`select ${FILE} where own.id = $1`);

/** A share of a file that the colleague may see; null for any other. */
export async function findSharedFile(scope: StaffScope, id: string): Promise<SharedFile | null> {
  if (!isId(id)) return null;
  const [row] = await asStaff(scope, (sender) => selectById([id], sender));
  return row ?? null;
}

const selectOwn = statement<SharedFile>(`
  select ${FILE} where own.staff_id = $1 and own.status <> 'ended' order by own.created_at desc limit 20`);

/** What a colleague has offered or looks at now. */
export const findOwnShares = (scope: StaffScope, staffId: string): Promise<SharedFile[]> =>
  asStaff(scope, (sender) => selectOwn([staffId], sender));

const selectDebtor = statement<KeyHolder & { id: string; teamId: string | null }>(`
  select id, team_id as "teamId", data_key_wrapped as "dataKeyWrapped", master_key_id as "masterKeyId" from debtor
   where id = $1 and erased_at is null`);

export async function findDebtorToAsk(scope: StaffScope, debtorId: string) {
  if (!isId(debtorId)) return null;
  const [row] = await asStaff(scope, (sender) => selectDebtor([debtorId], sender));
  return row ?? null;
}

const join = statement(`
  with joined as (
    update cobrowse_session set status = 'live', staff_id = $2, staff_name_sealed = $3, joined_at = $4, agent_seen_at = $4,
           touched_at = $4, code_hash = null, code_sealed = null
     where id = $1 and status = 'consented' and waits_until > $4 and (staff_id is null or staff_id = $2) returning id)
  select write_trail($5::jsonb, '[]'), pg_notify('cobrowse', id::text) from joined`);

/** False where somebody else has joined, or it is over. */
export async function saveJoin(
  share: { id: string; staffId: string; nameSealed: Uint8Array; now: Date },
  audit: AuditRow,
): Promise<boolean> {
  const { id, staffId, nameSealed, now } = share;
  return (await join([id, staffId, nameSealed, now, JSON.stringify([audit])])).length === 1;
}

const point = statement(`
  with shared as (
    update cobrowse_session set sequence = sequence + 1, agent_seen_at = $4
     where id = $1 and staff_id = $2 and status = 'live' and ends_at > $4 returning id, sequence),
  kept as (
    insert into cobrowse_event (cobrowse_id, sequence, kind, body_sealed, at)
    select id, sequence, 'gesture', $3, $4 from shared)
  select pg_notify('cobrowse', id::text) from shared`);

/** A gesture that stays until the person's page has it. False where the share is over, or another's. */
export async function saveGesture(
  id: string,
  staffId: string,
  bodySealed: Uint8Array,
  now: Date,
): Promise<boolean> {
  return (await point([id, staffId, bodySealed, now])).length === 1;
}

const laser = statement(`
  select pg_notify('cobrowse', id || ' laser ' || $3::text || ' ' || $4::text) from cobrowse_session
   where id = $1 and staff_id = $2 and status = 'live'`);

/** Where the agent's pointer is: said, not kept. */
export async function tellLaser(
  id: string,
  staffId: string,
  x: number,
  y: number,
): Promise<boolean> {
  const values = [id, staffId, Math.round(x), Math.round(y)];
  return isId(id) && (await laser(values)).length === 1;
}

const seen = statement(`
  update cobrowse_session set agent_seen_at = $3
   where id = $1 and status <> 'ended' and exists (
     select from staff_session where staff_session.id = $2 and revoked_at is null and ends_at > $3) returning 1`);

/** The agent's page is open, and the colleague still signed in. False where one of it is over. */
export async function noteAgent(id: string, staffSessionId: string, now: Date): Promise<boolean> {
  return (await seen([id, staffSessionId, now])).length === 1;
}
