// `npm run test:faults`: what happens to the money when database, app, network and Stripe fail, or lie.
// `-- --only crash|keys|storm|lies|clock|simulation` runs a part, `-- --short` what `npm test` runs, `-- --seed 7` repeats a
// run, `-- --kills 20` kills less often, `-- --minutes 30` gives a part that much time.
import { runClock } from "./faults/clock/clock-part";
import type { FaultPart } from "./faults/contract";
import { runCrashes } from "./faults/crash/crash-part";
import { runKeys } from "./faults/keys/keys-part";
import { runLies } from "./faults/lies/lies-part";
import { readOptions } from "./faults/read-options";
import { runFaults } from "./faults/run-faults";
import { runSimulation } from "./faults/simulation/simulation-part";
import { runStorm } from "./faults/storm/storm-part";

const partsByName = {
  keys: { run: runKeys, secondsMax: { short: 60, long: 300 } },
  storm: { run: runStorm, secondsMax: { short: 90, long: 3_600 } },
  crash: { run: runCrashes, secondsMax: { short: 90, long: 3_600 } },
  lies: { run: runLies, secondsMax: { short: 60, long: 120 } },
  clock: { run: runClock, secondsMax: { short: 60, long: 600 } },
  simulation: { run: runSimulation, secondsMax: { short: 120, long: 7_200 } },
} satisfies Record<string, FaultPart>;

type PartName = keyof typeof partsByName;

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});

async function main(): Promise<void> {
  const names = Object.keys(partsByName) as PartName[];
  const { parts, ...options } = readOptions(process.argv.slice(2), names);
  const named = parts.map((name) => ({ name, part: partsByName[name] }));
  const { passed, failed } = await runFaults(named, options);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
}
