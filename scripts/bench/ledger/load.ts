// The process that makes the load (load-process.ts), as the benchmark sees it.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { testEnvironment } from "@/scripts/testing/test-environment";
import { type LoadWish, WORKERS_MAX } from "./load-wish";

const startedSchema = z.object({ creditorId: z.string() });
const answerSchema = z.union([
  z.object({ perSecond: z.number() }),
  z.object({ fault: z.string() }),
]);

/** Ends the process when ours ends, however that happens. */
const LEASH = join(process.cwd(), "scripts/processes/leash.mjs");

export type Load = {
  /** Whose accounts are posted on. */
  readonly creditorId: string;
  /** Entries a second. Throws what was wrong with the first that could not be posted. */
  readonly measure: (wish: LoadWish) => Promise<number>;
};

/** Starts it on a migrated database, and makes the creditor. */
export async function startLoad(
  databaseUrl: string,
  logFile: string,
  onStop: (stop: () => Promise<void>) => void,
): Promise<Load> {
  const log = openSync(logFile, "w");
  const child = fork("scripts/bench/ledger/load-process.ts", {
    execArgv: ["--import", LEASH, "--conditions=react-server", "--import", "tsx"],
    env: {
      ...{ ...process.env, ...testEnvironment(databaseUrl) },
      ...{ NODE_ENV: "production", DATABASE_POOL_MAX: String(WORKERS_MAX) },
    },
    stdio: ["ignore", log, log, "ipc"],
  });
  onStop(() => stop(child));
  const { creditorId } = startedSchema.parse(await answerOf(child, logFile));
  const measure = async (wish: LoadWish) => {
    child.send(wish);
    const answer = answerSchema.parse(await answerOf(child, logFile));
    if ("fault" in answer) throw new Error(answer.fault);
    return answer.perSecond;
  };
  return { creditorId, measure };
}

/** The next message. Throws where the process ends without one. */
async function answerOf(child: ChildProcess, logFile: string): Promise<unknown> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const ended = once(child, "exit", { signal }).then(() => {
    throw new Error(`The process that makes the load has ended: see ${logFile}`);
  });
  try {
    const [answer] = await Promise.race([once(child, "message", { signal }), ended]);
    return answer;
  } finally {
    ended.catch(() => undefined);
    waiting.abort();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
