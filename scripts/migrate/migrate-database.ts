import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import { applyMigrations } from "./apply-migrations";

/** Brings our own tables and those of the job queue up to date. Answers the names of our migrations applied. */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
  const names = await applyMigrations(databaseUrl, join(process.cwd(), "prisma", "migrations"));
  await runMigrations({ connectionString: databaseUrl });
  return names;
}
