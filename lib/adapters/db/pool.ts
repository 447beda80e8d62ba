import "server-only";
import { Pool } from "pg";
import { env } from "@/lib/adapters/env/env";
import { countPool } from "./counting-pool";

declare global {
  // Next loads a module once per bundle and again at each reload; connections are made once.
  var quittancePool: Pool | undefined;
}

/** Longer than any statement of ours takes, by far: what runs longer is broken and holds up others. */
const STATEMENT_MS_MAX = 15_000;
/** The database's own limit did not reach us: the network is gone. */
const ANSWER_MS_MAX = 20_000;
/** A transaction that nobody goes on with holds its locks no longer than this. */
const IDLE_IN_TRANSACTION_MS_MAX = 15_000;
/** How long a request waits for a connection, or for a new one to be made, before it is told to come back. */
const CONNECTION_WAIT_MS_MAX = 5_000;
const IDLE_MS_MAX = 30_000;

function createPool(): Pool {
  const created = new Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL_MAX,
    connectionTimeoutMillis: CONNECTION_WAIT_MS_MAX,
    idleTimeoutMillis: IDLE_MS_MAX,
    statement_timeout: STATEMENT_MS_MAX,
    query_timeout: ANSWER_MS_MAX,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS_MAX,
    application_name: "quittance",
  });
  // An idle connection that the server closes is replaced at next use; unheard, it would end us.
  created.on("error", () => undefined);
  return countPool(created);
}

/** All connections of this process: Prisma's, and those of statements that are sent as they are. */
export const pool: Pool = globalThis.quittancePool ?? createPool();
globalThis.quittancePool = pool;
