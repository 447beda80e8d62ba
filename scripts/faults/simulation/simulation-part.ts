// Thousands of small worlds, each with its own luck. A world that goes wrong tells its seed, which is all that is needed to
// live it again.
import { type Check, check, type FaultContext, type FaultReport } from "@/scripts/faults/contract";
import type { SimulationEnd } from "./simulate";

const SHORT = { worlds: 200, steps: 3, processes: 2 } as const;
const LONG = { worlds: 10_000, steps: 10, processes: 2 } as const;
const SCRIPT = "scripts/faults/simulation/simulate-process.ts";
/** Worlds of one process: the next one has a fresh memory and database. */
const BATCH = 250;
/** Of a replayed world all of the story is told, of others the last steps. */
const STORY_LINES = 30;

export async function runSimulation(context: FaultContext): Promise<FaultReport> {
  const size = context.isShort ? SHORT : LONG;
  const start = performance.now();
  const worlds = context.isSeedGiven ? 1 : size.worlds;
  const ends = await simulateAll(context, { ...size, worlds });
  const seconds = (performance.now() - start) / 1_000;
  for (const end of ends.filter(({ faults }) => faults.length > 0).slice(0, 3)) {
    tell(end, context);
  }
  const days = ends.reduce((sum, end) => sum + end.days, 0);
  const steps = ends.reduce((sum, end) => sum + end.steps, 0);
  return {
    checks: [
      worldsCheck(ends, context.isShort),
      check(
        "every world was lived to its end",
        ends.length === worlds,
        `${ends.length} of ${worlds}`,
      ),
    ],
    figures: [
      `${ends.length} worlds, ${steps} steps, ${Math.round(days / 365)} years in ${seconds.toFixed(1)} s`,
      tallyOf(ends),
    ],
  };
}

type Size = { worlds: number; steps: number; processes: number };

async function simulateAll(context: FaultContext, size: Size): Promise<SimulationEnd[]> {
  const { runScript } = await context.services();
  const deadline = context.beginUntilMs;
  const last = context.seed + size.worlds;
  const batch = Math.min(BATCH, Math.ceil(size.worlds / size.processes));
  const ends: SimulationEnd[] = [];
  let next = context.seed;
  const goOn = async () => {
    while (next < last && performance.now() < deadline) {
      const first = next;
      next = Math.min(last, next + batch);
      const args = [first, next - first, size.steps, Math.round(deadline - performance.now())];
      const told = (await runScript(SCRIPT, args.map(String))) as SimulationEnd[];
      ends.push(...told);
      const failed = told.filter(({ faults }) => faults.length > 0).length;
      context.say(`${ends.length} of ${size.worlds} worlds, ${failed} of the last went wrong`);
    }
  };
  await Promise.all(Array.from({ length: size.processes }, goOn));
  return ends;
}

function worldsCheck(ends: readonly SimulationEnd[], isShort: boolean): Check {
  const faults = ends.flatMap(({ seed, faults: [fault] }) =>
    fault
      ? [
          `seed ${seed} ${fault}; again: npm run test:faults -- --only simulation${isShort ? " --short" : ""} --seed ${seed}`,
        ]
      : [],
  );
  return { holds: "every world keeps its promises after each step and in the end", faults };
}

function tell({ seed, faults, story }: SimulationEnd, { say, isSeedGiven }: FaultContext): void {
  for (const line of isSeedGiven ? story : story.slice(-STORY_LINES)) say(`seed ${seed}: ${line}`);
  for (const fault of faults) say(`seed ${seed}: ✗ ${fault}`);
}

function tallyOf(ends: readonly SimulationEnd[]): string {
  const sum = new Map<string, number>();
  for (const [name, count] of ends.flatMap(({ tally }) => Object.entries(tally))) {
    sum.set(name, (sum.get(name) ?? 0) + count);
  }
  return [...sum]
    .sort()
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
