import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";

const save = statement(`
  with used as (update one_time_code set used_at = $3 where id = $2 and used_at is null returning 1),
  changed as (
    update debtor set profile_sealed = $5, phone_hash = $6, email_hash = $7
     where id = $1 and profile_sealed = $4 and exists (select from used) returning 1)
  select write_trail($8::jsonb, $9::jsonb) from changed`);

/** A changed profile with the hashes by which its person is found; false where the code was used or the profile is another. */
export async function saveContact(input: {
  debtorId: string;
  codeId: string;
  now: Date;
  profileBefore: Uint8Array;
  profileSealed: Uint8Array;
  phoneHash: Uint8Array | null;
  emailHash: Uint8Array | null;
  audit: AuditRow;
  outbox: OutboxRow;
}): Promise<boolean> {
  const { debtorId, codeId, now, profileBefore, profileSealed, phoneHash, emailHash } = input;
  const trail = [JSON.stringify([input.audit]), JSON.stringify([input.outbox])];
  const values = [debtorId, codeId, now, profileBefore, profileSealed, phoneHash, emailHash];
  return (await save([...values, ...trail])).length === 1;
}
