import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";

const insertCode = statement(`
  with ended as (
    update one_time_code set expires_at = $5 where session_id = $3 and purpose = $7 and used_at is null)
  insert into one_time_code (id, debtor_id, session_id, code_hash, created_at, expires_at, purpose, contact_sealed)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`);

/** What a code is for: to show more to who has the contact on file, or to confirm a new contact. */
type CodePurpose = "elevation" | "contact";

/** A new code; earlier ones of the session for the same purpose end with it. */
export async function createCode(code: {
  id: string;
  debtorId: string;
  sessionId: string;
  codeHash: Uint8Array;
  /** The new contact that it confirms; null where it is sent to the one on file. */
  contactSealed: Uint8Array | null;
  createdAt: Date;
  expiresAt: Date;
}): Promise<void> {
  const { id, debtorId, sessionId, codeHash, contactSealed, createdAt, expiresAt } = code;
  const purpose: CodePurpose = contactSealed ? "contact" : "elevation";
  const times = [createdAt, expiresAt];
  await insertCode([id, debtorId, sessionId, codeHash, ...times, purpose, contactSealed]);
}

const countAttempt = statement<{ id: string; codeHash: Buffer; contactSealed: Buffer | null }>(`
  update one_time_code set attempts = attempts + 1
   where attempts < $2 and id = (
     select id from one_time_code
      where session_id = $1 and purpose = $4 and used_at is null and expires_at > $3 and attempts < $2
      order by created_at desc limit 1 for update)
  returning id, code_hash as "codeHash", contact_sealed as "contactSealed"`);

/** The session's live code with one more attempt counted, or null when there is none left to try. */
export async function takeCodeAttempt(
  sessionId: string,
  purpose: CodePurpose,
  attemptsMax: number,
  now: Date,
) {
  const [code] = await countAttempt([sessionId, attemptsMax, now, purpose]);
  return code ?? null;
}

const elevate = statement(`
  with used as (update one_time_code set used_at = $3 where id = $1 and used_at is null returning 1),
  elevated as (update session set elevated_at = $3 where id = $2 and exists (select from used))
  select write_trail($4::jsonb, '[]') from used`);

/** A code was right: it is used up, and the session shows more from now on. */
export async function saveElevated(input: {
  codeId: string;
  sessionId: string;
  now: Date;
  audit: AuditRow;
}): Promise<void> {
  const { codeId, sessionId, now, audit } = input;
  await elevate([codeId, sessionId, now, JSON.stringify([audit])]);
}
