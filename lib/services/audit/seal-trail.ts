import "server-only";
import { sealBatches } from "@/lib/services/seal/seal-batches";
import type { ChainWords } from "@/lib/services/seal/seal-hash";
import type { ChainStore } from "@/lib/services/seal/store";
import { eventHash } from "./event-text";
import { findLastSeal, findUnsealedEvents, writeTrailSeal } from "./trail-store";

export const TRAIL_WORDS: ChainWords = { title: "quittance audit seal", entry: "event" };

/** An event gets its hash here and not when it is written: what people wait for does nothing for the chain. */
const trailChain: ChainStore = {
  lock: "audit_seal",
  findUnsealed: async (tx, take) =>
    (await findUnsealedEvents(tx, take)).map((event) => ({
      id: event.id,
      contentHash: eventHash(event),
    })),
  findLast: findLastSeal,
  write: writeTrailSeal,
};

/** Job: seals all events of the audit trail that have no seal yet, as the ledger's entries are. Answers how many. */
export const sealTrail = ({ now }: { now: Date }): Promise<number> =>
  sealBatches(TRAIL_WORDS, trailChain, now);
