import "server-only";
import { Pool } from "pg";
import { env } from "@/lib/adapters/env/env";

declare global {
  // Next loads a module once per bundle and again at each reload; connections are made once.
  var quittancePool: Pool | undefined;
}

function createPool(): Pool {
  const created = new Pool({
    connectionString: env.DATABASE_URL,
    max: 8,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: "quittance-ledger",
  });
  // An idle connection that the server closes is replaced at next use; unheard, it would end us.
  created.on("error", () => undefined);
  return created;
}

/** Connections for what must take one round trip: the ledger's door and the queue. */
export const pool: Pool = globalThis.quittancePool ?? createPool();
globalThis.quittancePool = pool;
