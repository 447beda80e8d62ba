// The part `growth`: whether the same requests take longer when there are a thousand times more accounts.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { BenchPart, Figure } from "@/scripts/bench/contract";
import {
  balancePage,
  identityPost,
  linkOpening,
  type MeasuredApp,
  paymentBegin,
} from "@/scripts/bench/server/app-steps";
import { openApp } from "@/scripts/bench/server/open-app";
import { measureInTurn } from "@/scripts/bench/server/rounds";
import { growthTables, type SizeResult } from "./growth-tables";
import { insertAccounts } from "./insert-accounts";
import { measureSearch, searchFigures } from "./search-times";

const extents = {
  full: { sizes: [1_000, 100_000, 1_000_000], rounds: 5, secondsEach: 3 },
  quick: { sizes: [1_000, 5_000, 20_000], rounds: 2, secondsEach: 1 },
} as const;

/** The people who ask are real ones, made by the seed's code; they count as the first of the accounts. */
const CROWD = { people: 900, strangersEach: 6 };

/** Grows the tables from size to size by SQL, and measures the steps at each. */
export const benchGrowth: BenchPart = async (context) => {
  const extent = extents[context.isQuick ? "quick" : "full"];
  // Several gigabytes at the largest size; registered first, so done last.
  context.onStop(() => rm(join(context.folder, "stack"), { recursive: true, force: true }));
  const { app, databaseUrl, environment, barePage } = await openApp(context, CROWD);
  const creditorId = await creditorOf(app);
  const steps = [linkOpening, identityPost, balancePage, paymentBegin].map((stepOf) => stepOf(app));
  const results: SizeResult[] = [];
  const searches: Figure[] = [];
  let accounts = CROWD.people;
  let insertedMs = 0;
  for (const size of extent.sizes) {
    const start = performance.now();
    await insertAccounts(databaseUrl, creditorId, { from: accounts + 1, to: size });
    insertedMs += performance.now() - start;
    accounts = size;
    context.say(`${size} accounts after ${Math.round(insertedMs / 1_000)} s of inserting`);
    const rounds = { count: context.rounds ?? extent.rounds, secondsEach: extent.secondsEach };
    const [yardstick, ...own] = await measureInTurn([barePage, ...steps], rounds);
    if (!yardstick) throw new Error("the yardstick is measured");
    results.push({ size, insertedMs, yardstick, own });
    const times = await measureSearch(context.folder, environment, creditorId);
    searches.push(...searchFigures(size, times));
  }
  const faults = new Set(
    results.flatMap(({ own, yardstick }) => [yardstick, ...own].flatMap(({ faults }) => faults)),
  );
  return {
    tables: [
      ...growthTables(results),
      {
        title: "Growth: a colleague's search",
        method: "95 of 100 searches through the service, in one process, under row-level security.",
        figures: searches,
      },
    ],
    notes: [...faults].slice(0, 20).map((fault) => `Fault: ${fault}`),
  };
};

async function creditorOf({ database, visitors }: MeasuredApp): Promise<string> {
  const { rows } = await database.query<{ creditor_id: string }>(
    "select creditor_id from debtor where id = $1",
    [visitors.people[0]?.debtorId],
  );
  if (!rows[0]) throw new Error("the people who ask have no creditor");
  return rows[0].creditor_id;
}
