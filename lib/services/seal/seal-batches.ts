import "server-only";
import { sealKeyId, signSeal } from "@/lib/adapters/crypto/seal-signature";
import { log } from "@/lib/adapters/log/log";
import { type ChainWords, FIRST_PREVIOUS_HASH, sealHash } from "./seal-hash";
import { type ChainStore, sealBatch } from "./store";

export const BATCH_ENTRIES_MAX = 1000;

/**
 * Seals all that has no seal yet, in batches, each signed and chained to the one before. The log gets the newest seal's
 * hash: kept elsewhere than the database, it shows that the chain's end was cut off. Answers how many were sealed.
 */
export async function sealBatches(
  words: ChainWords,
  chain: ChainStore,
  sealedAt: Date,
): Promise<number> {
  for (let total = 0; ; ) {
    const seal = await sealBatch(chain, BATCH_ENTRIES_MAX, (id, previous, entries) => {
      const previousHash = new Uint8Array(previous ?? FIRST_PREVIOUS_HASH);
      const hash = sealHash(words, { id, previousHash, sealedAt, entries });
      const signed = { signature: signSeal(hash), keyId: sealKeyId, sealedAt };
      return { id, previousHash, entryCount: entries.length, hash, ...signed };
    });
    if (!seal) return total;
    total += seal.entryCount;
    const hash = Buffer.from(seal.hash).toString("hex");
    log.info({ chain: words.title, seal: String(seal.id), hash }, "sealed");
    if (seal.entryCount < BATCH_ENTRIES_MAX) return total;
  }
}
