import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import type { MediaType } from "@/lib/domain/document/media-type";
import type { AuditRow } from "@/lib/services/audit/store";

type Quarantined = {
  debtorId: string;
  creditorId: string;
  mediaType: MediaType;
  bodySealed: Buffer;
};

const select = statement<Quarantined>(`
  select conversation.debtor_id as "debtorId", conversation.creditor_id as "creditorId", media_type as "mediaType",
         file.body_sealed as "bodySealed"
    from conversation_file file join conversation on conversation.id = file.conversation_id
   where file.id = $1 and file.status = 'quarantined'`);

/** A file that nobody has looked at yet; null where somebody has, or it is gone. */
export const findQuarantined = async (fileId: string): Promise<Quarantined | null> =>
  (await select([fileId]))[0] ?? null;

const settle = statement(`
  with settled as (
    update conversation_file set status = $2, body_sealed = $3, size_bytes = $4, checked_at = $5
     where id = $1 and status = 'quarantined' returning id)
  select write_trail($6::jsonb, '[]') from settled`);

/** What came of looking at it: the file as it may be read from now on, or nothing of it. */
export async function settleFile(file: {
  id: string;
  status: "checked" | "refused";
  bodySealed: Uint8Array;
  sizeBytes: number;
  at: Date;
  audit: AuditRow;
}): Promise<void> {
  const { id, status, bodySealed, sizeBytes, at, audit } = file;
  await settle([id, status, bodySealed, sizeBytes, at, JSON.stringify([audit])]);
}

type Readable = { mediaType: MediaType; bodySealed: Buffer; nameSealed: Buffer };

const READABLE = `file.media_type as "mediaType", file.body_sealed as "bodySealed", message.body_sealed as "nameSealed"`;
const FILE = `conversation_file file join conversation_message message on message.id = file.message_id
    join conversation on conversation.id = file.conversation_id`;

const takeOwn = statement<Readable>(`
  select ${READABLE}, write_trail($3::jsonb, '[]') from ${FILE}
   where file.id = $1 and conversation.debtor_id = $2 and file.status = 'checked'`);

/** A file of the person's own conversation; that it was read is noted with it. */
export async function takeOwnFile(
  { id, debtorId }: { id: string; debtorId: string },
  audit: AuditRow,
): Promise<Readable | null> {
  return (await takeOwn([id, debtorId, JSON.stringify([audit])]))[0] ?? null;
}

const takeOf = statement<Readable & { isNoted: unknown }>(`
  select ${READABLE}, write_trail($3::jsonb, '[]') as "isNoted" from ${FILE}
   where file.id = $1 and conversation.id = $2 and file.status = 'checked'`);

/** A file of a conversation that this scope sees; that it was read is noted with it. */
export const takeFileAsStaff = (
  scope: StaffScope,
  { id, conversationId }: { id: string; conversationId: string },
  audit: AuditRow,
): Promise<Readable | null> =>
  asStaff(
    scope,
    async (sender) =>
      (await takeOf([id, conversationId, JSON.stringify([audit])], sender))[0] ?? null,
  );
