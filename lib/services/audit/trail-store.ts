import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { Transaction } from "@/lib/adapters/db/transaction";
import type { StoredSeal } from "@/lib/services/seal/check-seal";
import type { SealedEntry } from "@/lib/services/seal/seal-hash";
import type { SealToWrite } from "@/lib/services/seal/store";
import type { StoredEvent } from "./event-text";
import type { AuditRow } from "./store";

/** The columns of a StoredEvent. */
export const EVENT_COLUMNS = `id, at, creditor_id as "creditorId", debtor_id as "debtorId", actor_kind as "actorKind",
  actor_id as "actorId", on_behalf_of as "onBehalfOf", action, reason, audit_event.before::text as before,
  audit_event.after::text as after, details::text as details, address_hash as "addressHash",
  request_reference as "requestReference"`;

/** What was committed and has no seal yet, in the order of ids. */
export const findUnsealedEvents = (tx: Transaction, take: number): Promise<StoredEvent[]> =>
  tx.$queryRawUnsafe<StoredEvent[]>(
    `select ${EVENT_COLUMNS} from audit_event where seal_id is null order by id limit $1`,
    take,
  );

export const findLastSeal = (tx: Transaction) =>
  tx.auditSeal.findFirst({ orderBy: { id: "desc" } });

export async function writeTrailSeal(
  tx: Transaction,
  seal: SealToWrite,
  entries: readonly SealedEntry[],
): Promise<void> {
  await tx.auditSeal.create({ data: seal });
  const ids = entries.map(({ id }) => id);
  const hashes = entries.map(({ contentHash }) => Buffer.from(contentHash));
  await tx.$queryRaw`select audit_assign_seal(${seal.id}, ${ids}::bigint[], ${hashes}::bytea[])::text`;
}

export type SealedEvent = StoredEvent & { contentHash: Uint8Array; sealId: bigint };

/** Sealed events after one of them, in the order of seals and ids. */
export const sealedEventsAfter = statement<SealedEvent>(`
  select ${EVENT_COLUMNS}, content_hash as "contentHash", seal_id as "sealId" from audit_event
   where (seal_id, id) > ($1, $2) order by seal_id, id limit $3`);

/** Seals after one of them, in the order of the chain. */
export const sealsAfter = statement<StoredSeal>(`
  select id, previous_hash as "previousHash", entry_count as "entryCount", hash, signature, key_id as "keyId",
         sealed_at as "sealedAt"
    from audit_seal where id > $1 order by id limit $2`);

const countUnsealed = statement<{ count: bigint }>(
  "select count(*) from audit_event where seal_id is null",
);

export async function unsealedCount(): Promise<number> {
  const [row] = await countUnsealed([]);
  return Number(row?.count ?? 0n);
}

const write = statement("select audit_write($1::jsonb)");

/** Writes a line about something that changes nothing else: a look, an export. */
export async function writeTrail(row: AuditRow): Promise<void> {
  await write([JSON.stringify([row])]);
}
