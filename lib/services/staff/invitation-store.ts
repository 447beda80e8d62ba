import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import { transact } from "@/lib/adapters/db/transaction";
import type { AuditRow } from "@/lib/services/audit/store";
import { CREDITOR_TEXT } from "@/lib/services/creditor/store";
import { REPLACE_CODES } from "./store";

/** One is open at a time: a new one takes the place of those before. */
const insert = statement(`
  with before as (
    update staff_invitation set revoked_at = $5 where staff_id = $2 and used_at is null and revoked_at is null)
  insert into staff_invitation (id, staff_id, token_hash, invited_by, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6)`);

export async function insertInvitation(invitation: {
  id: string;
  staffId: string;
  tokenHash: Uint8Array;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
}): Promise<void> {
  const { id, staffId, tokenHash, invitedBy, createdAt, expiresAt } = invitation;
  await insert([id, staffId, tokenHash, invitedBy, createdAt, expiresAt]);
}

export type InvitationRow = {
  id: string;
  staffId: string;
  profileSealed: Buffer;
  totpSecretSealed: Buffer;
  locale: string;
  expiresAt: Date;
  creditor: string;
};

const selectOpen = statement<InvitationRow>(`
  select own.id, member.id as "staffId", member.profile_sealed as "profileSealed",
         member.totp_secret_sealed as "totpSecretSealed", member.locale, own.expires_at as "expiresAt",
         ${CREDITOR_TEXT} as creditor
    from staff_invitation own
    join staff_member member on member.id = own.staff_id
    join creditor on creditor.id = member.creditor_id
   where own.token_hash = $1 and own.expires_at > $2 and own.used_at is null and own.revoked_at is null
     and member.deactivated_at is null and member.totp_secret_sealed is not null`);

/** The invitation of a token where it can still be taken up. */
export async function findOpenInvitation(tokenHash: Uint8Array, now: Date) {
  const [invitation] = await selectOpen([tokenHash, now]);
  return invitation ?? null;
}

const markSent = statement(`
  with sent as (update staff_invitation set sent_at = $2 where id = $1 returning 1)
  select write_trail($3::jsonb, '[]') from sent`);

/** Notes that the mail server has taken an invitation. */
export async function noteInvitationSent(id: string, now: Date, audit: AuditRow): Promise<void> {
  await markSent([id, now, JSON.stringify([audit])]);
}

const revoke = statement(`
  with revoked as (
    update staff_invitation set revoked_at = $3 from staff_member member
     where staff_invitation.staff_id = $1 and member.id = $1 and member.creditor_id = $2
       and staff_invitation.used_at is null and staff_invitation.revoked_at is null returning 1)
  select write_trail($4::jsonb, '[]') where exists (select from revoked)`);

/** Takes back what is open of a colleague's invitations; false where nothing is. */
export async function revokeInvitation(
  { id, creditorId }: { id: string; creditorId: string },
  now: Date,
  audit: AuditRow,
): Promise<boolean> {
  return (await revoke([id, creditorId, now, JSON.stringify([audit])])).length === 1;
}

const takeUp = statement<{ id: string }>(`
  with used as (
    update staff_invitation set used_at = $2 where id = $1 and used_at is null and revoked_at is null returning staff_id),
  set_up as (
    update staff_member set password_hash = $3, totp_last_step = $4, totp_confirmed_at = $2
      from used where staff_member.id = used.staff_id returning staff_member.id),
  ended as (
    update staff_session set revoked_at = $2 from set_up where staff_id = set_up.id and revoked_at is null)
  select set_up.id, write_trail($5::jsonb, '[]') from set_up`);

const replaceCodes = statement(`with ${REPLACE_CODES} select 1`);

/** Uses an invitation: password and second factor count from now, earlier sessions end. False where it was used before. */
export function takeUpInvitation(
  taken: {
    invitationId: string;
    passwordHash: string;
    totpStep: bigint;
    codeHashes: readonly Uint8Array[];
    now: Date;
  },
  audit: AuditRow,
): Promise<boolean> {
  const { invitationId, passwordHash, totpStep, codeHashes, now } = taken;
  return transact(async (sender) => {
    const values = [invitationId, now, passwordHash, totpStep, JSON.stringify([audit])];
    const [set] = await takeUp(values, sender);
    if (!set) return false;
    await replaceCodes([set.id, codeHashes.map((hash) => Buffer.from(hash))], sender);
    return true;
  });
}

const renew = statement(`
  with renewed as (
    update staff_member set totp_secret_sealed = $2, totp_last_step = null, totp_confirmed_at = null, password_hash = null
     where id = $1 and deactivated_at is null returning 1),
  ended as (
    update staff_session set revoked_at = $3 where staff_id = $1 and revoked_at is null and exists (select from renewed)),
  keys_gone as (
    update staff_passkey set revoked_at = $3 where staff_id = $1 and revoked_at is null and exists (select from renewed)),
  unlinked as (delete from staff_identity where staff_id = $1 and exists (select from renewed))
  select write_trail($4::jsonb, '[]') from renewed`);

/**
 * Takes from a colleague every way in: both factors, passkeys, the link to an identity provider; and ends their sessions.
 * False where there is no such colleague.
 */
export async function renewCredentials(
  staffId: string,
  totpSecretSealed: Uint8Array,
  now: Date,
  audit: AuditRow,
): Promise<boolean> {
  return (await renew([staffId, totpSecretSealed, now, JSON.stringify([audit])])).length === 1;
}
