// `npm run migrate`: brings the database at DATABASE_URL up to date.
import { join } from "node:path";
import { applyMigrations } from "./migrate/apply-migrations";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  process.stderr.write("DATABASE_URL is not set: which database shall be migrated?\n");
  process.exit(1);
}
try {
  const names = await applyMigrations(databaseUrl, join(process.cwd(), "prisma", "migrations"));
  const report =
    names.length === 0 ? "The database is up to date." : `Applied ${names.join(", ")}.`;
  process.stdout.write(`${report}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
