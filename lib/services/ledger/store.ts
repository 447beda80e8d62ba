import "server-only";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { retryOnConflict } from "@/lib/adapters/db/retry-on-conflict";
import { inTransaction, type Transaction } from "@/lib/adapters/db/transaction";

/**
 * One round trip to `ledger_post` (prisma/migrations/0013_bounded_history). By `pg` and a named statement: planned
 * once per connection, and several times faster under load than a transaction of single statements.
 */
export const callDoor = (request: DoorInput): Promise<unknown> => call("ledger_post", request);

/** The same for many requests, which are answered in their order. */
export const callDoorForMany = (requests: readonly DoorInput[]): Promise<unknown> =>
  call("ledger_post_batch", requests);

type DoorInput = Readonly<Record<string, unknown>>;

function call(door: "ledger_post" | "ledger_post_batch", asked: unknown): Promise<unknown> {
  // Minor units travel as strings: JSON's numbers end where cents of large sums begin.
  const json = JSON.stringify(asked, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return retryOnConflict(async () => {
    const { rows } = await pool.query<{ answer: unknown }>({
      name: door,
      text: `select ${door}($1::jsonb) as answer`,
      values: [json],
    });
    return rows[0]?.answer;
  });
}

/** A debtor's debts with their books, oldest claim first. */
export function findDebts(debtorId: string) {
  return db.account.findMany({
    where: { debtorId },
    include: { ledgerAccounts: true },
    orderBy: [{ dueOn: "asc" }, { reference: "asc" }],
  });
}

export type EntryToSeal = { id: bigint; contentHash: Uint8Array };
export type SealToWrite = {
  id: bigint;
  previousHash: Uint8Array<ArrayBuffer>;
  hash: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  keyId: string;
  sealedAt: Date;
};

/** Seals one batch of entries; one sealer at a time. `make` gets the chain's end and the entries, in order. */
export function sealBatch(
  entriesMax: number,
  make: (id: bigint, previousHash: Uint8Array | null, entries: EntryToSeal[]) => SealToWrite,
): Promise<number> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('ledger_seal'))::text`;
    const entries = await tx.journalEntry.findMany({
      where: { sealId: null },
      select: { id: true, contentHash: true },
      orderBy: { id: "asc" },
      take: entriesMax,
    });
    if (entries.length === 0) return 0;
    const last = await tx.ledgerSeal.findFirst({ orderBy: { id: "desc" } });
    await writeSeal(tx, make((last?.id ?? 0n) + 1n, last?.hash ?? null, entries), entries);
    return entries.length;
  });
}

async function writeSeal(tx: Transaction, seal: SealToWrite, entries: EntryToSeal[]) {
  await tx.ledgerSeal.create({ data: { ...seal, entryCount: entries.length } });
  const ids = entries.map(({ id }) => id);
  await tx.$queryRaw`select ledger_assign_seal(${seal.id}, ${ids}::bigint[])`;
}

/** Seals in the order of the chain. */
export function findSeals() {
  return db.ledgerSeal.findMany({ orderBy: { id: "asc" } });
}

/** Entries with their lines, a page at a time, in the order of their ids. */
export function findEntries(afterId: bigint, take: number) {
  return db.journalEntry.findMany({
    where: { id: { gt: afterId } },
    include: { postings: { include: { ledgerAccount: true }, orderBy: { line: "asc" } } },
    orderBy: { id: "asc" },
    take,
  });
}

/** The books, a page at a time, in the order of their ids. */
export function findLedgerAccounts(afterId: string, take: number) {
  return db.ledgerAccount.findMany({
    where: { id: { gt: afterId } },
    orderBy: { id: "asc" },
    take,
  });
}
