// Which tables are read whole, by the database's own count: it counts what really ran, statements inside functions,
// triggers and foreign keys among it, which no list of statements to explain would have.

import type pg from "pg";
import { withClient } from "@/scripts/postgres/databases";

/** Below this a table is read whole because that is the quickest. */
const ROWS_MIN = 1_000;

/** The tables of more than a thousand rows that are read whole during some work, with how often: "posting, 3×". */
export function wholeReadsOf(databaseUrl: string, work: () => Promise<unknown>): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const before = await countScans(client);
    await work();
    const after = await countScans(client);
    return [...after].flatMap(([table, scans]) => {
      const times = scans - (before.get(table) ?? 0);
      return times > 0 ? [`${table}, ${times}×`] : [];
    });
  });
}

/** Sequential scans so far. Ends all other connections: until then they keep counts to themselves. */
async function countScans(client: pg.Client): Promise<Map<string, number>> {
  const others = `from pg_stat_activity where datname = current_database()
    and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  await client.query(`select pg_terminate_backend(pid) ${others}`);
  for (let left = 1; left > 0; ) {
    left = (await client.query(`select 1 ${others}`)).rowCount ?? 0;
  }
  const { rows } = await client.query<{ name: string; scans: number }>(
    `select scanned.relname as name, seq_scan::int as scans
       from pg_stat_user_tables scanned join pg_class on pg_class.oid = relid
      where schemaname = 'public' and reltuples > $1`,
    [ROWS_MIN],
  );
  return new Map(rows.map(({ name, scans }) => [name, scans]));
}
