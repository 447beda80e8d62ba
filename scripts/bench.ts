// `npm run bench`: how fast pages and server are, measured on this machine against yardsticks of the same run.
// `-- --only pages|server|growth|ledger|cobrowse` runs a part, `-- --rounds 5` measures more often, `-- --quick` tries it out.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { benchCobrowse } from "./bench/cobrowse/bench-cobrowse";
import type { BenchPart } from "./bench/contract";
import { benchGrowth } from "./bench/growth/bench-growth";
import { benchLedger } from "./bench/ledger/bench-ledger";
import { benchPages } from "./bench/pages/bench-pages";
import { readOptions } from "./bench/read-options";
import type { BenchReport } from "./bench/report/bench-report";
import { machineFacts } from "./bench/report/machine-facts";
import { sumUpGoals } from "./bench/report/sum-up-goals";
import { writeReport } from "./bench/report/write-report";
import { runPart } from "./bench/run-part";
import { benchServer } from "./bench/server/bench-server";
import { say, step } from "./processes/progress";

const partsByName = {
  pages: benchPages,
  server: benchServer,
  growth: benchGrowth,
  ledger: benchLedger,
  cobrowse: benchCobrowse,
} satisfies Record<string, BenchPart>;

type PartName = keyof typeof partsByName;

const folder = join(process.cwd(), ".data", "bench");
const signOfLifeMs = 60_000;

await runBench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
// Libraries that measure keep timers and connections; everything has been stopped and written.
process.exit(0);

async function runBench(): Promise<void> {
  const names: PartName[] = ["pages", "server", "growth", "ledger", "cobrowse"];
  const { parts: wanted, ...options } = readOptions(process.argv.slice(2), names);
  await mkdir(folder, { recursive: true });
  const machine = await machineFacts();
  const parts: BenchReport["parts"][number][] = [];
  let page = "";
  for (const name of wanted) {
    const start = performance.now();
    const work = () => runPart(name, partsByName[name], folder, options);
    const figures = await step(name, work, signOfLifeMs);
    parts.push({ name, ...figures, seconds: (performance.now() - start) / 1_000 });
    // After each part: what was measured is kept, also when the next one breaks off.
    const measuredAt = new Date().toISOString();
    page = await writeReport(folder, { measuredAt, machine, isQuick: options.isQuick, parts });
  }
  for (const { text, met, all } of parts.flatMap(({ tables }) => sumUpGoals(tables))) {
    say(`${met === all ? "✓" : "✗"} ${text}: ${met} of ${all}`);
  }
  say(`report ${page}`);
}
