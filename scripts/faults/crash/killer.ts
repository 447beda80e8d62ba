// Ends database, web server and worker by kill -9 at moments that nobody chose, and measures how soon pages are back.
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "@/scripts/faults/random";
import type { FaultStack } from "@/scripts/faults/stack/fault-stack";
import { lastLines } from "@/scripts/processes/last-lines";

export type Recoveries = {
  /** From the database's answer to the app's health, per kill of the database. */
  readonly afterDatabaseMs: number[];
  /** From kill to answer, of the database. */
  readonly databaseMs: number[];
  /** From kill to health, per kill of the app. */
  readonly afterAppMs: number[];
};

export type KillPlan = {
  /** How often each of database and app is killed. */
  readonly kills: number;
  /** How many payments have come to their end so far. */
  readonly paid: () => number;
  readonly random: Random;
  /** Nobody is killed after that (of `performance.now`). */
  readonly untilMs: number;
};

/** Payments between a recovery and the next kill, so that each kill meets people in the middle of paying. */
const CALM_PAYMENTS = [4, 24] as const;
/** And so long after the last of them. */
const MOMENT_MS_MAX = 250;
/** Nobody pays any more: then something is broken, and killing on would hide it. */
const STANDSTILL_MS_MAX = 180_000;

const HEALTH_PATIENCE_MS = 180_000;
const ASK_EVERY_MS = 20;
const LOGS = ["app", "worker", "postgres"] as const;

export async function killAround(
  stack: FaultStack,
  { kills, paid, random, untilMs }: KillPlan,
): Promise<Recoveries> {
  const recoveries: Recoveries = { afterDatabaseMs: [], databaseMs: [], afterAppMs: [] };
  const victims = ["database", "app"] as const;
  const order = random.shuffle(Array.from({ length: kills * 2 }, (_, index) => victims[index % 2]));
  for (const victim of order) {
    if (performance.now() > untilMs) break;
    await untilPaid(stack, paid, paid() + random.between(...CALM_PAYMENTS));
    await pause(random.between(0, MOMENT_MS_MAX));
    if (victim === "database") {
      const { backAfterMs } = await stack.database.crash();
      recoveries.databaseMs.push(backAfterMs);
      recoveries.afterDatabaseMs.push(await healthyAfter(stack));
    } else {
      recoveries.afterAppMs.push(await killApp(stack, random));
    }
  }
  return recoveries;
}

async function untilPaid({ plan }: FaultStack, paid: () => number, wanted: number): Promise<void> {
  let seen = paid();
  let deadline = performance.now() + STANDSTILL_MS_MAX;
  while (paid() < wanted) {
    if (paid() > seen) deadline = performance.now() + STANDSTILL_MS_MAX;
    seen = paid();
    if (performance.now() > deadline) throw new Error(await lastWordsOf(plan.logFolder));
    await pause(ASK_EVERY_MS);
  }
}

/** The logs go away with the run: what they say last is told with the fault. */
async function lastWordsOf(logFolder: string): Promise<string> {
  const words = await Promise.all(
    LOGS.map(async (name) => `${name}: ${await lastLines(join(logFolder, `${name}.log`), 8)}`),
  );
  return ["nobody could pay for three minutes", ...words].join("\n");
}

/** Web server and worker are one program in two processes: either may go, or both at once. */
async function killApp({ web, worker, plan }: FaultStack, random: Random): Promise<number> {
  const start = performance.now();
  const victims = random.pick([[web], [web, worker], [worker, web]]);
  await Promise.all(victims.map(({ crash }) => crash()));
  await healthyAfter({ plan });
  return performance.now() - start;
}

/** Waits until health answers 200. Throws after three minutes. */
async function healthyAfter({ plan }: Pick<FaultStack, "plan">): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < HEALTH_PATIENCE_MS) {
    const isHealthy = await fetch(`${plan.appUrl}/api/health`, {
      signal: AbortSignal.timeout(2_000),
    }).then(
      async (response) => {
        await response.body?.cancel();
        return response.ok;
      },
      () => false,
    );
    if (isHealthy) return performance.now() - start;
    await pause(ASK_EVERY_MS);
  }
  throw new Error("the app did not come back within three minutes");
}
