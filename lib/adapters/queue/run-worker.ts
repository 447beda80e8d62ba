import "server-only";
import { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { run, type WorkerEvents } from "graphile-worker";
import { env } from "@/lib/adapters/env/env";
import { freeJobsOf } from "./free-jobs";
import { guardedTasks, queueLogger, queuePreset, type Task } from "./tasks";

const CONCURRENCY = 4;
/** One for each job, one that listens, one for repeated work. */
const CONNECTIONS_MAX = CONCURRENCY + 2;

/**
 * Repeated work. A round that was missed while nothing ran is made up by the next one. Where a demo's clock is moved, all
 * is done once in the order of the lines: what has arrived is known before anything new is begun.
 */
export const CRONTAB = `
*/5 * * * * sweep-payments
*/5 * * * * sweep-setups
40 4 * * * sweep-refunds
50 4 * * * clear-provisional
10 6 * * * warn-expiring-cards
20 6 * * * lapse-mandates
7 * * * * collect-due
17 * * * * remind-due
*/5 * * * * free-abandoned-jobs
*/10 * * * * forget-limits
20 3 * * * forget-ended
*/10 * * * * forget-sign-ins
30 5 * * * reconcile {days:3}
30 3 * * 0 reconcile ?id=reconcile-weekly {days:35}
* * * * * seal-ledger
* * * * * seal-trail
* * * * * end-shares
* * * * * sweep-outbox
*/5 * * * * send-held
* * * * * tell-of-answers
`;

/** How long running jobs may take once the worker is asked to stop: longer than a call to Stripe takes. */
const FINISH_MS_MAX = 10_000;

export type Worker = {
  /** Takes no more jobs and lets running ones finish; those that take too long are handed back. */
  stop: () => Promise<"finished" | "handed_back">;
  /** Settles when the worker has ended, rejected where it broke. */
  ended: Promise<void>;
};

/** Takes jobs from the queue until stopped. A job that throws is tried again, later each time. */
export async function runWorker(
  tasks: Readonly<Record<string, Task>>,
  finishMsMax = FINISH_MS_MAX,
): Promise<Worker> {
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked by the pool of workers that runs them.
  const poolIds: string[] = [];
  events.on("pool:create", ({ workerPool }) => poolIds.push(workerPool.id));
  // Where the queue cannot note how jobs ended (the database is gone), it stops by itself, and never comes to the end of
  // that if two of them failed at once (graphile-worker 0.18.0 counts them twice): nobody would work any more.
  const broken = Promise.withResolvers<never>();
  events.on("pool:fatalError", async ({ error }) => {
    await giveBack(poolIds, finishMsMax);
    broken.reject(error);
  });
  const runner = await run({
    preset: queuePreset,
    connectionString: env.DATABASE_URL,
    concurrency: CONCURRENCY,
    maxPoolSize: CONNECTIONS_MAX,
    crontab: CRONTAB,
    taskList: guardedTasks(tasks),
    events,
    // Signals are the process's own business: it also has connections to close.
    noHandleSignals: true,
    logger: queueLogger,
  });
  const stop = async () => {
    const finished = runner.stop().then(() => "finished" as const);
    // Without a hold on the process: it must not wait for patience that was not needed.
    const tooLong = wait(finishMsMax, "handed_back" as const, { ref: false });
    const outcome = await Promise.race([finished, tooLong]);
    // The queue's own way to stop firmly does nothing once it stops politely (graphile-worker 0.18.0).
    if (outcome === "handed_back") await freeJobsOf(poolIds);
    return outcome;
  };
  return { stop, ended: Promise.race([runner.promise, broken.promise]) };
}

const GIVE_BACK_EVERY_MS = 500;

/** Hands jobs back as soon as the database answers again, so that another worker need not wait for minutes. */
async function giveBack(holders: readonly string[], msMax: number): Promise<void> {
  const deadline = performance.now() + msMax;
  while (performance.now() < deadline) {
    const isDone = await freeJobsOf(holders).then(
      () => true,
      () => false,
    );
    if (isDone) return;
    await wait(GIVE_BACK_EVERY_MS);
  }
}
