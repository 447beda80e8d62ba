import "server-only";
import { Pool, type PoolConfig } from "pg";
import { env } from "@/lib/adapters/env/env";
import { countPool } from "./counting-pool";
import { isReadOnly } from "./read-only";

declare global {
  // Next loads a module once per bundle and again at each reload; connections are made once.
  var quittancePool: Pool | undefined;
  var quittanceReadPool: Pool | undefined;
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
/** Few people at once see as somebody else. */
const READ_ONLY_POOL_MAX = 3;

function createPool(settings: PoolConfig): Pool {
  const created = new Pool({
    connectionString: env.DATABASE_URL,
    ...settings,
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

const writing: Pool = globalThis.quittancePool ?? createPool({ max: env.DATABASE_POOL_MAX });
globalThis.quittancePool = writing;

/** Made for the first request that only reads. */
function reading(): Pool {
  globalThis.quittanceReadPool ??= createPool({
    max: READ_ONLY_POOL_MAX,
    options: "-c default_transaction_read_only=on",
  });
  return globalThis.quittanceReadPool;
}

/**
 * All connections of this process: Prisma's, and those of statements that are sent as they are. What a request asks that
 * only reads (read-only.ts) goes over connections of its own.
 */
export const pool: Pool = new Proxy(writing, {
  get(target, name) {
    const chosen = isReadOnly() ? reading() : target;
    const value: unknown = Reflect.get(chosen, name, chosen);
    return typeof value === "function" ? value.bind(chosen) : value;
  },
});
