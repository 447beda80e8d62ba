import "server-only";
import { runMigrations } from "graphile-worker";

/** Makes or updates the queue's own tables (schema graphile_worker). The migrating role must own them. */
export async function installQueue(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl });
}
