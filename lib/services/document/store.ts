import "server-only";
import { z } from "zod";
import { jsonBytes, jsonDate, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import { DOCUMENT_KINDS, DOCUMENTS_MAX } from "@/lib/domain/document/document";
import { MEDIA_TYPES, type MediaType } from "@/lib/domain/document/media-type";
import type { AuditRow } from "@/lib/services/audit/store";

const listedSchema = z.array(
  z.object({
    ...{ id: z.string(), kind: z.enum(DOCUMENT_KINDS), nameSealed: jsonBytes },
    ...{ mediaType: z.enum(MEDIA_TYPES), sizeBytes: z.number() },
    ...{ issuedOn: jsonDate.nullable(), attachedAt: jsonInstant },
  }),
);

/** What a person may read, without the files themselves, the newest first. */
export const DOCUMENTS: Reading<z.output<typeof listedSchema>> = {
  sql: listOf(`select id, kind, name_sealed as "nameSealed", media_type as "mediaType",
      size_bytes as "sizeBytes", issued_on as "issuedOn", attached_at as "attachedAt"
    from document where document.debtor_id = debtor.id and withdrawn_at is null
    order by coalesce(issued_on, attached_at::date) desc, attached_at desc, id`),
  schema: listedSchema,
};

/** Whether there is anything to read: only then other pages lead there. */
export const HAS_DOCUMENTS: Reading<boolean> = {
  sql: "exists (select from document where document.debtor_id = debtor.id and withdrawn_at is null)",
  schema: z.boolean(),
};

type FileRow = { nameSealed: Buffer; mediaType: MediaType; bodySealed: Buffer };

const take = statement<FileRow>(`
  select name_sealed as "nameSealed", media_type as "mediaType", body_sealed as "bodySealed",
         write_trail($3::jsonb, '[]')
    from document where id = $1 and debtor_id = $2 and withdrawn_at is null`);

/** A person's own document with its file; that it was read is noted with it. Null where they have none of this id. */
export async function takeDocument(
  document: { id: string; debtorId: string },
  audit: AuditRow,
): Promise<FileRow | null> {
  const [found] = await take([document.id, document.debtorId, JSON.stringify([audit])]);
  return found ?? null;
}

type OwnerRow = {
  accountId: string;
  debtorId: string;
  dataKeyWrapped: Buffer;
  masterKeyId: string;
  erasedAt: Date | null;
};

const selectOwner = statement<OwnerRow>(`
  select account.id as "accountId", debtor.id as "debtorId", data_key_wrapped as "dataKeyWrapped",
         master_key_id as "masterKeyId", erased_at as "erasedAt"
    from account join debtor on debtor.id = account.debtor_id
   where account.creditor_id = $1 and reference = $2`);

/** Whose debt a creditor's reference is, with the key that seals what is theirs; null where there is none. */
export async function findOwner(creditorId: string, reference: string): Promise<OwnerRow | null> {
  return (await selectOwner([creditorId, reference]))[0] ?? null;
}

// A withdrawn document that comes again is as good as new; its old address stays dead.
const insert = statement<{ isAdded: boolean; isKnown: boolean }>(`
  with room as (
    select count(*) >= ${DOCUMENTS_MAX} as is_full, bool_or(content_hash = $9) is true as is_known
      from document where debtor_id = $3 and withdrawn_at is null),
  attached as (
    insert into document (id, creditor_id, debtor_id, account_id, kind, name_sealed, media_type, size_bytes,
                          content_hash, body_sealed, issued_on, attached_at)
    select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6::bytea, $7, $8::integer, $9::bytea, $10::bytea, $11::date,
           $12::timestamptz
      from room where not is_full
    on conflict (debtor_id, content_hash) do update
      set id = excluded.id, account_id = excluded.account_id, kind = excluded.kind,
          name_sealed = excluded.name_sealed, body_sealed = excluded.body_sealed,
          issued_on = excluded.issued_on, attached_at = excluded.attached_at, withdrawn_at = null
      where document.withdrawn_at is not null
    returning write_trail($13::jsonb, '[]'))
  select exists (select from attached) as "isAdded", is_known or not is_full as "isKnown" from room`);

export type NewDocument = {
  id: string;
  creditorId: string;
  debtorId: string;
  accountId: string;
  kind: string;
  nameSealed: Uint8Array;
  mediaType: MediaType;
  sizeBytes: number;
  contentHash: Uint8Array;
  bodySealed: Uint8Array;
  issuedOn: string | null;
  attachedAt: Date;
};

/** Attaches a document once: "known" where the person has the same file already. "full": they have too many. */
export async function insertDocument(
  document: NewDocument,
  audit: AuditRow,
): Promise<"added" | "known" | "full"> {
  const { id, creditorId, debtorId, accountId, kind, nameSealed, mediaType } = document;
  const { sizeBytes, contentHash, bodySealed, issuedOn, attachedAt } = document;
  const [done] = await insert([
    ...[id, creditorId, debtorId, accountId, kind, nameSealed, mediaType, sizeBytes, contentHash],
    ...[bodySealed, issuedOn, attachedAt, JSON.stringify([audit])],
  ]);
  if (done?.isAdded) return "added";
  return done?.isKnown ? "known" : "full";
}

const end = statement(`
  update document set withdrawn_at = $3, body_sealed = ''
   where debtor_id = $1 and content_hash = $2 and withdrawn_at is null returning write_trail($4::jsonb, '[]')`);

/** The file is destroyed at once: it may have been somebody else's. False where the person has no such document. */
export async function endDocument(
  document: { debtorId: string; contentHash: Uint8Array; now: Date },
  audit: AuditRow,
): Promise<boolean> {
  const { debtorId, contentHash, now } = document;
  return (await end([debtorId, contentHash, now, JSON.stringify([audit])])).length === 1;
}
