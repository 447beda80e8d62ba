import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { CompanyIdentity } from "@/lib/services/staff/session-store";
import { type CredentialsRow, MEMBER } from "@/lib/services/staff/store";

const insertAttempt = statement(`
  insert into staff_sso_attempt (state_hash, browser_hash, kept_sealed, expires_at) values ($1, $2, $3, $4)`);

export async function keepAttempt(attempt: {
  stateHash: Uint8Array;
  browserHash: Uint8Array;
  keptSealed: Uint8Array;
  expiresAt: Date;
}): Promise<void> {
  const { stateHash, browserHash, keptSealed, expiresAt } = attempt;
  await insertAttempt([stateHash, browserHash, keptSealed, expiresAt]);
}

const take = statement<{ keptSealed: Buffer; isGood: boolean }>(`
  delete from staff_sso_attempt where state_hash = $1
  returning kept_sealed as "keptSealed", browser_hash = $2 and expires_at > $3 as "isGood"`);

/** What was kept of an attempt that this browser began, not too long ago. Whoever asks takes it away: no state is good twice. */
export async function takeAttempt(
  { stateHash, browserHash }: { stateHash: Uint8Array; browserHash: Uint8Array },
  now: Date,
): Promise<Buffer | null> {
  const [attempt] = await take([stateHash, browserHash, now]);
  return attempt?.isGood ? attempt.keptSealed : null;
}

const forget = statement("delete from staff_sso_attempt where expires_at < $1");

export async function removeAttempts(before: Date): Promise<void> {
  await forget([before]);
}

/** A colleague who may be meant, by whose creditor they are and what else could show the second factor. */
export type SsoMemberRow = Pick<
  CredentialsRow,
  "id" | "creditorId" | "teamId" | "role" | "locale" | "totpConfirmedAt"
> & { slug: string; isLinked: boolean; hasPasskey: boolean };

const COLUMNS = `${MEMBER}, member.totp_confirmed_at as "totpConfirmedAt", creditor.slug,
  exists (select from staff_identity other where other.staff_id = member.id and other.issuer = $1) as "isLinked",
  exists (select from staff_passkey key where key.staff_id = member.id and key.revoked_at is null) as "hasPasskey"`;

const selectLinked = statement<SsoMemberRow>(`
  select ${COLUMNS} from staff_identity own
    join staff_member member on member.id = own.staff_id
    join creditor on creditor.id = member.creditor_id
   where own.issuer = $1 and own.subject_hash = $2 and member.deactivated_at is null`);

export async function findLinked({ issuer, subjectHash }: CompanyIdentity) {
  const [member] = await selectLinked([issuer, subjectHash]);
  return member ?? null;
}

const selectByEmail = statement<SsoMemberRow>(`
  select ${COLUMNS} from staff_member member join creditor on creditor.id = member.creditor_id
   where member.email_hash = $2 and member.deactivated_at is null`);

export async function findByEmailFor(issuer: string, emailHash: Uint8Array) {
  const [member] = await selectByEmail([issuer, emailHash]);
  return member ?? null;
}
