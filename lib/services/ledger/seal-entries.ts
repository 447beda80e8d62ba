import "server-only";
import { sealBatches } from "@/lib/services/seal/seal-batches";
import type { ChainWords } from "@/lib/services/seal/seal-hash";
import { ledgerChain } from "./store";

export const LEDGER_WORDS: ChainWords = { title: "quittance seal", entry: "entry" };

/**
 * Job: seals all entries that have no seal yet. Nothing waits for it: payments post without a chain, and become
 * tamper-evident within a minute. Answers how many were sealed.
 */
export const sealEntries = ({ now }: { now: Date }): Promise<number> =>
  sealBatches(LEDGER_WORDS, ledgerChain, now);
