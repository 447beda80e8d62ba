import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import { transact } from "@/lib/adapters/db/transaction";
import type { StaffRole } from "@/lib/domain/actor/permission";
import type { AuditRow } from "@/lib/services/audit/store";
import { queueWayIn } from "@/lib/services/staff/store";

const selectOpen = statement<{
  credentialId: string;
  transports: string[];
  nameSealed: Buffer;
  createdAt: Date;
  lastUsedAt: Date | null;
}>(`
  select credential_id as "credentialId", transports, name_sealed as "nameSealed", created_at as "createdAt",
         last_used_at as "lastUsedAt"
    from staff_passkey where staff_id = $1 and revoked_at is null order by created_at`);

/** A colleague's passkeys that still open something, the oldest first. */
export const findStaffPasskeys = (staffId: string) => selectOpen([staffId]);

const insert = statement(`
  with made as (
    insert into staff_passkey (credential_id, staff_id, name_sealed, public_key, counter, transports, created_at)
    values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1)
  select write_trail($8::jsonb, '[]'), ${queueWayIn("passkey", "$2::uuid", "$7::timestamptz")} from made`);

/** False where there is such a passkey already, whoever's. */
export async function insertStaffPasskey(
  passkey: {
    credentialId: string;
    staffId: string;
    nameSealed: Uint8Array;
    publicKey: Uint8Array;
    counter: number;
    transports: string[];
    createdAt: Date;
  },
  audit: AuditRow,
): Promise<boolean> {
  const { credentialId, staffId, nameSealed, publicKey, counter, transports, createdAt } = passkey;
  const values = [credentialId, staffId, nameSealed, publicKey, String(counter), transports];
  return (await insert([...values, createdAt, JSON.stringify([audit])])).length === 1;
}

export type StaffPasskeyRow = {
  credentialId: string;
  publicKey: Buffer<ArrayBuffer>;
  id: string;
  creditorId: string;
  teamId: string | null;
  role: StaffRole;
  locale: string;
};

const selectOne = statement<StaffPasskeyRow>(`
  select own.credential_id as "credentialId", own.public_key as "publicKey", member.id, member.creditor_id as "creditorId",
         member.team_id as "teamId", member.role, member.locale
    from staff_passkey own join staff_member member on member.id = own.staff_id
   where own.credential_id = $1 and own.revoked_at is null and member.deactivated_at is null`);

/** A passkey with whose it is; null where it was removed, or its owner has left. */
export async function findStaffPasskey(credentialId: string): Promise<StaffPasskeyRow | null> {
  const [passkey] = await selectOne([credentialId]);
  return passkey ?? null;
}

const use = statement(`
  update staff_passkey set counter = $2::bigint, last_used_at = $3
   where credential_id = $1 and revoked_at is null and (counter < $2::bigint or (counter = 0 and $2::bigint = 0)) returning 1`);

/** Notes a use; false where the counter did not grow: two authenticators then have the same key (WebAuthn level 3, 6.1.1). */
export async function noteStaffPasskeyUse(signed: {
  credentialId: string;
  counter: number;
  now: Date;
}): Promise<boolean> {
  const { credentialId, counter, now } = signed;
  return (await use([credentialId, String(counter), now])).length === 1;
}

const stop = statement(`
  with ended as (
    update staff_passkey set revoked_at = $2 where credential_id = $1 and revoked_at is null returning 1)
  select write_trail($3::jsonb, '[]') from ended`);

/** Stops a passkey that was copied, whether or not it is the last way in. */
export async function stopStaffPasskey(id: string, now: Date, audit: AuditRow): Promise<void> {
  await stop([id, now, JSON.stringify([audit])]);
}

const lock = statement("select 1 from staff_member where id = $1 for update");

/** $1 the passkey, $2 whose. Without it there must be another way to sign in than by the kindness of an admin. */
const remove = statement(`
  with gone as (
    update staff_passkey set revoked_at = $3
     where credential_id = $1 and staff_id = $2 and revoked_at is null
       and (exists (select from staff_passkey other
                     where other.staff_id = $2 and other.revoked_at is null and other.credential_id <> $1)
         or exists (select from staff_member member
                     where member.id = $2 and member.password_hash is not null
                       and (member.totp_confirmed_at is not null
                         or exists (select from staff_recovery_code code where code.staff_id = $2 and code.used_at is null))))
    returning 1)
  select write_trail($4::jsonb, '[]') from gone`);

/** Removes a passkey of one's own; false where it is not there, or the last way in. Two at once see each other's. */
export function removeStaffPasskey(
  { credentialId, staffId }: { credentialId: string; staffId: string },
  now: Date,
  audit: AuditRow,
): Promise<boolean> {
  return transact(async (sender) => {
    await lock([staffId], sender);
    const values = [credentialId, staffId, now, JSON.stringify([audit])];
    return (await remove(values, sender)).length === 1;
  });
}

const confirm = statement(`
  with confirmed as (
    update staff_session set confirmed_at = $2
     where id = $1 and stage = 'signed_in' and revoked_at is null returning 1)
  select write_trail($3::jsonb, '[]') from confirmed`);

/** Notes that a session's owner has just shown a second factor again. */
export async function noteConfirmed(sessionId: string, now: Date, audit: AuditRow): Promise<void> {
  await confirm([sessionId, now, JSON.stringify([audit])]);
}

const selectConfirmed = statement<{ confirmedAt: Date | null }>(
  'select confirmed_at as "confirmedAt" from staff_session where id = $1',
);

/** When a second factor was last shown in a session. */
export async function findConfirmedAt(sessionId: string): Promise<Date | null> {
  const [session] = await selectConfirmed([sessionId]);
  return session?.confirmedAt ?? null;
}
