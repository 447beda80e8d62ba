// `npm run migrate`: brings the database at DATABASE_URL up to date.
import { migrateDatabase } from "./migrate/migrate-database";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  process.stderr.write("DATABASE_URL is not set: which database shall be migrated?\n");
  process.exit(1);
}
try {
  const names = await migrateDatabase(databaseUrl);
  const report =
    names.length === 0 ? "The database is up to date." : `Applied ${names.join(", ")}.`;
  process.stdout.write(`${report}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
