import "server-only";
import { db } from "./client";
import type { Prisma } from "./generated/client";
import { retryOnConflict } from "./retry-on-conflict";

/** What a store is given inside a transaction. */
export type Transaction = Prisma.TransactionClient;

const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 15_000;

/**
 * Runs the work in one transaction (read committed), again where the database asks for it. The work may
 * therefore run several times: nothing in it may leave the database (no sending, no calls).
 */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return retryOnConflict(() =>
    db.$transaction(work, { maxWait: MAX_WAIT_MS, timeout: TIMEOUT_MS }),
  );
}
