// Only one demo may use the data folder and its ports at a time.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "@/scripts/processes/is-alive";
import { isPortFree } from "@/scripts/processes/ports";

type LastRun = { readonly pid: number; readonly port: number };

// Parts of a demo that was killed notice it by themselves and leave within a few seconds.
const leavingMs = 12_000;

/**
 * Claims folder and ports, or throws one sentence that says what is in the way. Answers how to give the claim back:
 * where it is found again, the last run was killed.
 */
export async function claimDemo(folder: string, appPort: number): Promise<() => Promise<void>> {
  const file = join(folder, "demo.json");
  const last = await readLastRun(file);
  if (last && last.pid !== process.pid && isAlive(last.pid) && !(await isPortFree(last.port))) {
    throw new Error(
      `The demo already runs at http://localhost:${last.port} (process ${last.pid}). Stop it first.`,
    );
  }
  for (const port of [appPort, appPort + 1, appPort + 2]) await requireFree(port, last !== null);
  await writeFile(file, JSON.stringify({ pid: process.pid, port: appPort }));
  return () => rm(file, { force: true });
}

async function requireFree(port: number, ranBefore: boolean): Promise<void> {
  const deadline = performance.now() + (ranBefore ? leavingMs : 0);
  while (!(await isPortFree(port))) {
    if (performance.now() >= deadline) {
      throw new Error(`Port ${port} is busy. Choose another: PORT=${port + 1_000} npm run demo`);
    }
    await pause(200);
  }
}

async function readLastRun(file: string): Promise<LastRun | null> {
  const text = await readFile(file, "utf8").catch(() => "null");
  const parsed: unknown = JSON.parse(text);
  return isLastRun(parsed) ? parsed : null;
}

function isLastRun(value: unknown): value is LastRun {
  return typeof value === "object" && value !== null && "pid" in value && "port" in value;
}
