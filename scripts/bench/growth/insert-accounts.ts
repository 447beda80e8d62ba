// Fills the tables as so many accounts would, by SQL and in parallel: what a real installation has after some years.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { withClient } from "@/scripts/postgres/databases";

/** Numbers of the accounts to be made, both included; each number is used once in a database. */
export type Range = { readonly from: number; readonly to: number };

/** Each file fills tables of its own, so that they can be filled at the same time. */
const FILES = ["person-rows.sql", "ledger-rows.sql", "payment-rows.sql", "pocket-rows.sql"];

/** House accounts that the postings go to; opened by the first entry, here if there was none. */
const HOUSE_CODES = ["opening", "stripe_clearing"];

/** Rows keep their references whole by how they are made; having each one checked would take most of the time. */
const TRUSTING = "set session_replication_role = replica; set synchronous_commit = off";

/** Makes the accounts of a creditor, with everything that belongs to them. Needs a superuser. */
export async function insertAccounts(
  databaseUrl: string,
  creditorId: string,
  range: Range,
): Promise<void> {
  await withClient(databaseUrl, (client) => openHouse(client, creditorId));
  const indexes = await withClient(databaseUrl, takeIndexes);
  const insert = (file: string) =>
    withClient(databaseUrl, async (client) => {
      await client.query(TRUSTING);
      await client.query(functionsFor(creditorId, range));
      await client.query(await readFile(join(import.meta.dirname, file), "utf8"));
    });
  await Promise.all(FILES.map(insert));
  await withClient(databaseUrl, (client) => putBack(client, indexes));
  await withClient(databaseUrl, (client) => client.query("vacuum (analyze)"));
}

/** What the SQL files call: ids that follow from a number, so that no file has to read what another wrote. */
function functionsFor(creditorId: string, { from, to }: Range): string {
  const creditor = pg.escapeLiteral(creditorId);
  return `
    create function pg_temp.numbers() returns setof bigint language sql stable as
      $$ select generate_series(${from}::bigint, ${to}) $$;
    create function pg_temp.creditor() returns uuid language sql immutable as $$ select ${creditor}::uuid $$;
    create function pg_temp.made(kind text, n bigint) returns uuid language sql immutable as
      $$ select md5(kind || n::text)::uuid $$;
    create function pg_temp.hash(kind text, n bigint) returns bytea language sql immutable as
      $$ select sha256((kind || n::text)::bytea) $$;
    create function pg_temp.house(code text) returns uuid language sql immutable as
      $$ select id from ledger_account where creditor_id = ${creditor} and account_id is null and code = $1 $$;
    create function pg_temp.day(n bigint) returns timestamptz language sql stable as
      $$ select timestamptz '2025-06-01' + (n % 360) * interval '1 day' $$;
    -- Below zero, so that the program's own entries and seals go on from theirs.
    create function pg_temp.entry(n bigint) returns bigint language sql immutable as $$ select -n $$;
    create function pg_temp.seal(n bigint) returns bigint language sql immutable as $$ select -1 - (n - 1) / 1000 $$;
    create function pg_temp.bytes(out key bytea, out profile bytea, out body bytea) language sql immutable as
      $$ select substr(random, 1, 60), substr(random, 1, 230), substr(random, 1, 420)
           from (select string_agg(sha256(convert_to(i::text, 'UTF8')), '') as random from generate_series(1, 16) i) s $$`;
}

/** Drops the indexes that no key needs, and answers how they are made: sorted at the end they take half the time. */
async function takeIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(`
    select quote_ident(relname) as name, pg_get_indexdef(indexrelid) as made
      from pg_index join pg_class on pg_class.oid = indexrelid
     where relnamespace = 'public'::regnamespace and not indisprimary`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}

async function putBack(client: pg.Client, indexes: readonly string[]): Promise<void> {
  await client.query("set maintenance_work_mem = '512MB'");
  for (const made of indexes) await client.query(made);
}

async function openHouse(client: pg.Client, creditorId: string): Promise<void> {
  for (const code of HOUSE_CODES) {
    await client.query(
      `insert into ledger_account (id, creditor_id, code, currency) values (gen_random_uuid(), $1, $2, 'EUR')
       on conflict (creditor_id, account_id, code) do nothing`,
      [creditorId, code],
    );
  }
}
