import "server-only";
import { z } from "zod";
import { listOf, type Reading } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";

const knownSchema = z.array(
  z.object({ credentialId: z.string(), transports: z.array(z.string()) }),
);

/** A person's passkeys, as a browser is told of them. */
export const KNOWN_PASSKEYS: Reading<z.output<typeof knownSchema>> = {
  sql: listOf(`select credential_id as "credentialId", transports from passkey
    where passkey.debtor_id = debtor.id and revoked_at is null order by created_at`),
  schema: knownSchema,
};

/** A colleague's browser is asked for other purposes than a debtor's, so that no answer is good on both sides. */
export type ChallengePurpose =
  | ("add" | "sign_in" | "confirm")
  | ("staff_add" | "staff_sign_in" | "staff_second_factor" | "staff_confirm");

/** A challenge by its hash: for what and, except at sign-in, in which session it is asked. */
type Challenge = { hash: Uint8Array; purpose: ChallengePurpose; sessionId: string | null };

const insertOne = statement(
  "insert into passkey_challenge (hash, purpose, session_id, expires_at) values ($1, $2, $3, $4)",
);

export async function insertChallenge(challenge: Challenge, expiresAt: Date): Promise<void> {
  const { hash, purpose, sessionId } = challenge;
  await insertOne([hash, purpose, sessionId, expiresAt]);
}

const take = statement<{ isGood: boolean }>(`
  delete from passkey_challenge where hash = $1
  returning purpose = $2 and session_id is not distinct from $3 and expires_at > $4 as "isGood"`);

/** Whether we asked this, for this and not too long ago. Whoever asks takes it away: no answer is good twice. */
export async function takeChallenge(challenge: Challenge, now: Date): Promise<boolean> {
  const { hash, purpose, sessionId } = challenge;
  const [taken] = await take([hash, purpose, sessionId, now]);
  return taken?.isGood ?? false;
}

const removeOld = statement("delete from passkey_challenge where expires_at < $1");

export async function removeChallenges(before: Date): Promise<void> {
  await removeOld([before]);
}

const insertKey = statement(`
  with made as (
    insert into passkey (credential_id, debtor_id, device_id, public_key, counter, transports, created_at)
    values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1)
  select write_trail($8::jsonb, '[]') from made`);

/** False where there is such a passkey already, whoever's. */
export async function insertPasskey(
  passkey: {
    credentialId: string;
    debtorId: string;
    deviceId: string;
    publicKey: Uint8Array;
    counter: number;
    transports: string[];
    createdAt: Date;
  },
  audit: AuditRow,
): Promise<boolean> {
  const { credentialId, debtorId, deviceId, publicKey, counter, transports, createdAt } = passkey;
  const values = [credentialId, debtorId, deviceId, publicKey, String(counter), transports];
  return (await insertKey([...values, createdAt, JSON.stringify([audit])])).length === 1;
}

type PasskeyRow = {
  credentialId: string;
  debtorId: string;
  creditorId: string;
  locale: string;
  publicKey: Buffer<ArrayBuffer>;
};

const selectKey = statement<PasskeyRow>(`
  select credential_id as "credentialId", debtor_id as "debtorId", debtor.creditor_id as "creditorId",
         debtor.locale, public_key as "publicKey"
    from passkey join debtor on debtor.id = passkey.debtor_id
   where credential_id = $1 and revoked_at is null and erased_at is null`);

export async function findPasskey(credentialId: string): Promise<PasskeyRow | null> {
  const [passkey] = await selectKey([credentialId]);
  return passkey ?? null;
}

const use = statement(`
  with used as (
    update passkey set counter = $2::bigint, last_used_at = $3
     where credential_id = $1 and revoked_at is null and (counter < $2::bigint or (counter = 0 and $2::bigint = 0)) returning 1),
  elevated as (update session set elevated_at = $3 where id = $4 and exists (select from used))
  select write_trail($5::jsonb, '[]') from used`);

/**
 * Notes a use with the counter that it was signed with; a session that is named has confirmed who is there. False where the
 * counter did not grow: then two authenticators have the same key (WebAuthn level 3, 6.1.1).
 */
export async function notePasskeyUse(
  signed: { credentialId: string; counter: number; sessionId: string | null; now: Date },
  audit: AuditRow,
): Promise<boolean> {
  const { credentialId, counter, sessionId, now } = signed;
  const values = [credentialId, String(counter), now, sessionId, JSON.stringify([audit])];
  return (await use(values)).length === 1;
}

const revoke = statement(`
  with ended as (
    update passkey set revoked_at = $2 where credential_id = $1 and revoked_at is null returning 1)
  select write_trail($3::jsonb, '[]') from ended`);

export async function revokePasskey(
  credentialId: string,
  now: Date,
  audit: AuditRow,
): Promise<void> {
  await revoke([credentialId, now, JSON.stringify([audit])]);
}
