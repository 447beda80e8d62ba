// Each world begins with empty tables: nothing of an earlier one can change what happens in it.
import { own } from "./own-connection";

/** Deleting is faster than truncating, as long as little is left behind; so often it is swept out. */
const SWEEP_EVERY = 40;

let tables: readonly string[] | null = null;
let emptied = 0;

/** The triggers that keep the books append-only are for the program; a world that is over is thrown away whole. */
export async function emptyDatabase(): Promise<void> {
  tables ??= await listTables();
  const isSwept = emptied % SWEEP_EVERY === 0;
  emptied += 1;
  const work = isSwept
    ? `truncate ${tables.join(", ")} cascade`
    : tables.map((name) => `delete from ${name}`).join("; ");
  await own.query(`begin; set local session_replication_role = replica; ${work};
    delete from graphile_worker._private_jobs; commit`);
}

async function listTables(): Promise<string[]> {
  const { rows } = await own.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  );
  return rows.map(({ name }) => name);
}
