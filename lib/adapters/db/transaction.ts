import "server-only";
import { db } from "./client";
import type { Prisma } from "./generated/client";
import { pool } from "./pool";
import { retryOnConflict } from "./retry-on-conflict";
import type { Sender } from "./statement";

/** What a store is given inside a transaction of Prisma's. */
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

/** The same for statements of our own, which are to be sent by `sender`. */
export function transact<T>(work: (sender: Sender) => Promise<T>): Promise<T> {
  return retryOnConflict(async () => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      const result = await work(client);
      await client.query("commit");
      client.release();
      return result;
    } catch (error) {
      // Whatever state the connection is in, it goes, and its transaction with it.
      client.release(true);
      throw error;
    }
  });
}
