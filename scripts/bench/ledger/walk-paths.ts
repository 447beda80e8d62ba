// Whether a debtor's pages and actions read large tables whole, in the largest of the databases.
import { join } from "node:path";
import type { FigureTable } from "@/scripts/bench/contract";
import { atMost, figureOf } from "@/scripts/bench/figures/figure";
import { run } from "@/scripts/processes/run";
import { testEnvironment } from "@/scripts/testing/test-environment";
import { wholeReadsOf } from "@/scripts/testing/whole-reads";

type FullDatabase = { readonly name: string; readonly url: string; readonly creditorId: string };

export type WalkedPaths = { readonly table: FigureTable; readonly notes: readonly string[] };

/** Walks them once. Ends all other connections to the database. */
export async function walkPaths(
  folder: string,
  { name, url, creditorId }: FullDatabase,
): Promise<WalkedPaths> {
  const tables = await wholeReadsOf(url, () =>
    run({
      name: "walking a debtor's paths",
      command: [
        ...["--conditions=react-server", "--import", "tsx"],
        ...["scripts/bench/ledger/paths-process.ts", creditorId],
      ],
      environment: testEnvironment(url),
      logFile: join(folder, "paths.log"),
    }),
  );
  const figure = figureOf({
    ...{ subject: "debtor's paths", name, unit: "count", samples: [tables.length] },
    goal: atMost(tables.length, 0, "no table is read whole"),
  });
  const table: FigureTable = {
    title: "Ledger: tables that a debtor's paths read whole",
    method:
      "Tables of more than a thousand rows with a sequential scan, by PostgreSQL's own count, while one person goes from the " +
      "link to the receipt and everything that any page reads is read.",
    figures: [figure],
  };
  return { table, notes: tables.map((read) => `Read whole on a debtor's paths: ${read}`) };
}
