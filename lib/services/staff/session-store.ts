import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { StaffRole } from "@/lib/domain/actor/permission";
import type { AuditRow } from "@/lib/services/audit/store";
import { CREDITOR_TEXT } from "@/lib/services/creditor/store";
import { STAFF_IDLE_MINUTES_MAX, STAFF_TOUCH_SECONDS_MIN } from "./limits";
import { queueWayIn } from "./store";

export type StaffSessionRow = {
  id: string;
  secretHash: Buffer;
  stage: "first_factor" | "signed_in";
  failedChecks: number;
  flashSealed: Buffer | null;
  createdAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
  revokedAt: Date | null;
  staffId: string;
  creditorId: string;
  teamId: string | null;
  role: StaffRole;
  profileSealed: Buffer;
  locale: string;
  deactivatedAt: Date | null;
  creditor: string;
};

/** $1 the session. */
const OWN = `
  select own.id, own.secret_hash as "secretHash", own.stage, own.failed_checks as "failedChecks",
         own.flash_sealed as "flashSealed", own.created_at as "createdAt", own.last_seen_at as "lastSeenAt",
         own.ends_at as "endsAt", own.revoked_at as "revokedAt", member.id as "staffId",
         member.creditor_id as "creditorId", member.team_id as "teamId", member.role,
         member.profile_sealed as "profileSealed", member.locale, member.deactivated_at as "deactivatedAt",
         ${CREDITOR_TEXT} as creditor
    from staff_session own
    join staff_member member on member.id = own.staff_id
    join creditor on creditor.id = member.creditor_id
   where own.id = $1`;

/** $2 the hash of its secret, $3 now. Whoever has the secret of an open session has used it now. */
const select = statement<StaffSessionRow>(`
  with used as (
    update staff_session set last_seen_at = $3
     where id = $1 and secret_hash = $2 and stage = 'signed_in' and revoked_at is null and ends_at > $3
       and last_seen_at > $3::timestamptz - interval '${STAFF_IDLE_MINUTES_MAX} minutes'
       and last_seen_at < $3::timestamptz - interval '${STAFF_TOUCH_SECONDS_MIN} seconds')
  ${OWN}`);

export async function findStaffSession(id: string, secretHash: Uint8Array, now: Date) {
  const [row] = await select([id, secretHash, now]);
  return row ?? null;
}

const peek = statement<StaffSessionRow>(OWN);

/** The same without using it: for what a page asks by itself. */
export async function peekStaffSession(id: string): Promise<StaffSessionRow | null> {
  const [row] = await peek([id]);
  return row ?? null;
}

const open = statement(`
  select from staff_session own join staff_member member on member.id = own.staff_id
   where own.id = $1 and own.stage = 'signed_in' and own.revoked_at is null and own.ends_at > $2
     and own.last_seen_at > $2::timestamptz - interval '${STAFF_IDLE_MINUTES_MAX} minutes' and member.deactivated_at is null`);

/** Whether a session is still good. Asking is no use of it: a page that only listens does not keep anybody signed in. */
export const isStaffSessionOpen = async (id: string, now: Date): Promise<boolean> =>
  (await open([id, now])).length === 1;

/** Somebody as their company's identity provider names them. */
export type CompanyIdentity = { readonly issuer: string; readonly subjectHash: Uint8Array };

const insert = statement(`
  insert into staff_session (id, secret_hash, staff_id, stage, label_sealed, address_hash, created_at, last_seen_at, ends_at,
                             sso_issuer, sso_subject_hash)
  values ($1, $2, $3, 'first_factor', $4, $5, $6, $6, $7, $8, $9)`);

/** Begins a session of somebody who has shown the first of two factors; an identity is linked when it is completed. */
export async function insertStaffSession(session: {
  id: string;
  secretHash: Uint8Array;
  staffId: string;
  labelSealed: Uint8Array;
  addressHash: Uint8Array;
  createdAt: Date;
  endsAt: Date;
  identity: CompanyIdentity | null;
}): Promise<void> {
  const { id, secretHash, staffId, labelSealed, addressHash, createdAt, endsAt, identity } =
    session;
  await insert([
    ...[id, secretHash, staffId, labelSealed, addressHash, createdAt, endsAt],
    ...[identity?.issuer ?? null, identity?.subjectHash ?? null],
  ]);
}

const countCheck = statement<{ staffId: string }>(`
  update staff_session set failed_checks = failed_checks + 1
   where id = $1 and stage = 'first_factor' and revoked_at is null and failed_checks < $2
  returning staff_id as "staffId"`);

/** One more try at the second factor counted; false where none is left to take. */
export async function takeCheck(id: string, attemptsMax: number): Promise<boolean> {
  return (await countCheck([id, attemptsMax])).length === 1;
}

/** The secret is another from here on: what somebody may have planted or seen before is worth nothing. */
const complete = statement(`
  with begun as (
    select staff_id, sso_issuer as issuer, sso_subject_hash as subject_hash from staff_session
     where id = $1 and stage = 'first_factor' and revoked_at is null for update),
  linked as (
    insert into staff_identity (issuer, subject_hash, staff_id, linked_at)
    select issuer, subject_hash, staff_id, $3 from begun where issuer is not null
    on conflict do nothing returning issuer, staff_id),
  signed as (
    update staff_session set stage = 'signed_in', secret_hash = $2, last_seen_at = $3, confirmed_at = $3, failed_checks = 0,
           sso_issuer = null, sso_subject_hash = null
      from begun
     where id = $1 and (issuer is null or exists (select from linked)
                        or exists (select from staff_identity join begun using (issuer, subject_hash, staff_id)))
    returning 1)
  select write_trail(coalesce((select jsonb_build_array(jsonb_set($5, '{details,issuer}', to_jsonb(issuer))) from linked), '[]')
                     || $4::jsonb, '[]'),
         (select ${queueWayIn("company_account", "staff_id", "$3::timestamptz")} from linked)
    from signed`);

/**
 * Opens the session, and links whom the company's account named to its owner. False, and nothing is done, where it was opened
 * or ended meanwhile, or where either is linked to somebody else by now.
 */
export async function completeStaffSession(
  session: { id: string; secretHash: Uint8Array },
  audit: { signedIn: AuditRow; linked: AuditRow },
  now: Date,
): Promise<boolean> {
  const { id, secretHash } = session;
  const rows = [JSON.stringify([audit.signedIn]), JSON.stringify(audit.linked)];
  return (await complete([id, secretHash, now, ...rows])).length === 1;
}

const setFlash = statement("update staff_session set flash_sealed = $2 where id = $1");

export async function updateFlash(id: string, flashSealed: Uint8Array | null): Promise<void> {
  await setFlash([id, flashSealed]);
}

export type OwnSessionRow = {
  id: string;
  labelSealed: Buffer;
  createdAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
};

const selectOpen = statement<OwnSessionRow>(`
  select id, label_sealed as "labelSealed", created_at as "createdAt", last_seen_at as "lastSeenAt", ends_at as "endsAt"
    from staff_session
   where staff_id = $1 and stage = 'signed_in' and revoked_at is null and ends_at > $2
     and last_seen_at > $2::timestamptz - interval '${STAFF_IDLE_MINUTES_MAX} minutes'
   order by last_seen_at desc`);

/** The sessions of a colleague in which something can be done now. */
export const findOpenSessions = (staffId: string, now: Date): Promise<OwnSessionRow[]> =>
  selectOpen([staffId, now]);

const revoke = statement(`
  with ended as (
    update staff_session set revoked_at = $3
     where staff_id = $1 and revoked_at is null and ($2::uuid is null or id = $2) and ($5::uuid is null or id <> $5)
    returning 1)
  select write_trail($4::jsonb, '[]') where exists (select from ended)`);

/** Ends one session of a colleague, or all, or all but one. */
export async function revokeStaffSessions(
  which: { staffId: string; id?: string; except?: string },
  now: Date,
  audit: AuditRow,
): Promise<void> {
  const { staffId, id = null, except = null } = which;
  await revoke([staffId, id, now, JSON.stringify([audit]), except]);
}

const forget = statement("delete from staff_session where ends_at < $1");

export async function removeStaffSessions(before: Date): Promise<void> {
  await forget([before]);
}
