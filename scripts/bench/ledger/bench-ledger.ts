// The part `ledger`: how many entries a second go through the door, beside the same by other means, on one PostgreSQL.
import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BenchContext, BenchPart } from "@/scripts/bench/contract";
import { sizeName } from "@/scripts/bench/growth/growth-tables";
import { insertAccounts } from "@/scripts/bench/growth/insert-accounts";
import { generateClient } from "@/scripts/build/generate-client";
import { migrateDatabase } from "@/scripts/migrate/migrate-database";
import { startCluster } from "@/scripts/postgres/cluster";
import { databaseUrl, ensureDatabase, withClient } from "@/scripts/postgres/databases";
import { findFreePort } from "@/scripts/processes/ports";
import { ledgerTables } from "./ledger-tables";
import { type Load, startLoad } from "./load";
import { branchesOf, measureSettings, type Setting } from "./measure-settings";
import { fillTpcb, pgbenchVersion } from "./pgbench";
import { walkPaths } from "./walk-paths";

const extents = {
  full: { few: 1_000, many: 1_000_000, some: 100_000, rounds: 5, secondsEach: 3 },
  quick: { few: 1_000, many: 20_000, some: 10_000, rounds: 2, secondsEach: 1 },
} as const;

/** Measures the door and its rivals in turn, and reads what a debtor's pages scan at the largest size. */
export const benchLedger: BenchPart = async (context) => {
  const extent = extents[context.isQuick ? "quick" : "full"];
  await generateClient(context.folder);
  const adminUrl = await startServer(context);
  const few = await openLedger(context, adminUrl, extent.few);
  const many = await openLedger(context, adminUrl, extent.many);
  // Before the load, whose connections this ends.
  const { name, url, load } = many;
  const paths = await walkPaths(context.folder, { name, url, creditorId: load.creditorId });
  const settings: Setting[] = [
    { name: "10 accounts, 20 workers", load: few.load, accounts: 10, workers: 20 },
    { name: "50 accounts, 20 workers", load: few.load, accounts: 50, workers: 20 },
    {
      name: `${sizeName(extent.some)}, 32 workers`,
      ...{ load: many.load, accounts: extent.some, workers: 32, hasMore: true },
    },
  ];
  const version = await pgbenchVersion();
  for (const branches of version ? new Set(settings.map(branchesOf)) : []) {
    await fillTpcb(adminUrl, branches);
  }
  const measured = await measureSettings(settings, {
    rounds: context.rounds ?? extent.rounds,
    secondsEach: extent.secondsEach,
    sizes: { few: { ...few, accounts: extent.few }, many: { ...many, accounts: extent.many } },
    tpcbUrl: version ? adminUrl : null,
    say: context.say,
  });
  const compared = version
    ? `Measured with ${version}.`
    : "pgbench is not there: not compared with it.";
  return {
    tables: [...ledgerTables(measured.settings, measured.sizes), paths.table],
    notes: [compared, ...paths.notes],
  };
};

/** With the settings that PostgreSQL comes with: each commit is written to disk. */
async function startServer({ folder, onStop }: BenchContext): Promise<string> {
  // Several gigabytes at the largest size; registered first, so done last.
  const directory = join(folder, "postgres");
  onStop(() => rm(directory, { recursive: true, force: true }));
  const cluster = await startCluster({
    ...{ directory, logFile: join(folder, "postgres.log"), port: await findFreePort() },
    password: randomBytes(18).toString("hex"),
    // Beside the load's own: pgbench's, and those that fill the tables.
    settings: ["max_connections=200"],
  });
  onStop(cluster.stop);
  return cluster.adminUrl;
}

export type Ledger = { readonly name: string; readonly url: string; readonly load: Load };

async function openLedger(
  { folder, onStop, say }: BenchContext,
  adminUrl: string,
  accounts: number,
): Promise<Ledger> {
  const name = `ledger_${accounts}`;
  await ensureDatabase(adminUrl, name);
  const url = databaseUrl(adminUrl, name);
  await migrateDatabase(url);
  const load = await startLoad(url, join(folder, `${name}.log`), onStop);
  await insertAccounts(url, load.creditorId, { from: 1, to: accounts });
  const rival = await readFile(join(import.meta.dirname, "hand-written.sql"), "utf8");
  await withClient(url, async (client) => {
    await client.query(rival);
    await client.query("vacuum (analyze)");
    await client.query("checkpoint");
  });
  say(`${sizeName(accounts)} are there`);
  return { name: sizeName(accounts), url, load };
}
