// Applies committed SQL in Prisma's layout without Prisma's schema engine, which would have to be downloaded.
// The bookkeeping is Prisma's own (table, checksums, lock), so `prisma migrate deploy` may take over any day.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Migration, readMigrations } from "./read-migrations";

// The key that Prisma itself locks with: two runners of either kind wait for each other.
const advisoryLockKey = 72_707_369;

const createTableSql = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/**
 * Applies what is missing, in order, each migration in one transaction. Answers the names applied.
 * Throws when an applied migration has been changed or is no longer there.
 */
export async function applyMigrations(databaseUrl: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("notice", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [advisoryLockKey]);
    await client.query(createTableSql);
    const missing = findMissing(migrations, await readApplied(client));
    for (const migration of missing) await applyOne(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

type Applied = { readonly migration_name: string; readonly checksum: string };

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const answer = await client.query<Applied>(
    "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  return answer.rows;
}

function findMissing(migrations: Migration[], applied: Applied[]): Migration[] {
  for (const { migration_name: name, checksum } of applied) {
    const migration = migrations.find((candidate) => candidate.name === name);
    if (!migration) throw new Error(`Migration ${name} was applied but its folder is gone.`);
    if (migration.checksum !== checksum) {
      throw new Error(`Migration ${name} was changed after it had been applied. Add a new one.`);
    }
  }
  return migrations.filter(({ name }) => !applied.some((row) => row.migration_name === name));
}

async function applyOne(client: pg.Client, { name, checksum, sql }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${name} failed and left no trace: ${reason}`, { cause: error });
  }
}
