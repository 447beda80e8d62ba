import "server-only";
import { inTransaction, type Transaction } from "@/lib/adapters/db/transaction";
import type { SealedEntry } from "./seal-hash";

export type SealToWrite = {
  id: bigint;
  previousHash: Uint8Array<ArrayBuffer>;
  entryCount: number;
  hash: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  keyId: string;
  sealedAt: Date;
};

/** Where a chain is kept. */
export interface ChainStore {
  /** Its own name among the database's locks. */
  lock: string;
  /** What was committed and has no seal, in the order of ids. */
  findUnsealed: (tx: Transaction, take: number) => Promise<SealedEntry[]>;
  findLast: (tx: Transaction) => Promise<{ id: bigint; hash: Uint8Array } | null>;
  write: (tx: Transaction, seal: SealToWrite, entries: readonly SealedEntry[]) => Promise<unknown>;
}

/**
 * Seals one batch; one sealer at a time. Ids are given before their rows are committed, so a batch is whatever can be
 * seen and has no seal: what is committed late goes into a later one, and nobody who writes ever waits. Null: nothing to do.
 */
export function sealBatch(
  chain: ChainStore,
  entriesMax: number,
  make: (id: bigint, previous: Uint8Array | null, entries: readonly SealedEntry[]) => SealToWrite,
): Promise<SealToWrite | null> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${chain.lock}))::text`;
    const entries = await chain.findUnsealed(tx, entriesMax);
    if (entries.length === 0) return null;
    const last = await chain.findLast(tx);
    const seal = make((last?.id ?? 0n) + 1n, last?.hash ?? null, entries);
    await chain.write(tx, seal, entries);
    return seal;
  });
}
