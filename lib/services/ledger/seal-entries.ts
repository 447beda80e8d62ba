import "server-only";
import { sealKeyId, signSeal } from "@/lib/adapters/crypto/seal-signature";
import { FIRST_PREVIOUS_HASH, sealHash } from "./seal-hash";
import { sealBatch } from "./store";

const BATCH_ENTRIES_MAX = 1000;

/**
 * Job: seals all entries that have no seal yet, in batches, each signed and chained to the one before.
 * Nothing waits for it: payments post without a chain, and become tamper-evident within a minute. Entries
 * that were committed late go into a later seal. Answers how many were sealed.
 */
export async function sealEntries({ now }: { now: Date }): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = await sealBatch(BATCH_ENTRIES_MAX, (id, previous, entries) => {
      const previousHash = new Uint8Array(previous ?? FIRST_PREVIOUS_HASH);
      const hash = sealHash({ id, previousHash, sealedAt: now, entries });
      return { id, previousHash, hash, signature: signSeal(hash), keyId: sealKeyId, sealedAt: now };
    });
    total += sealed;
    if (sealed < BATCH_ENTRIES_MAX) return total;
  }
}
