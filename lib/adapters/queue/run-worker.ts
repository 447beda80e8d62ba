import "server-only";
import { run } from "graphile-worker";
import { env } from "@/lib/adapters/env/env";
import { guardedTasks, queueLogger, queuePreset, type Task } from "./tasks";

const CONCURRENCY = 4;

/** Repeated work. A round that was missed while nothing ran is made up by the next one. */
const CRONTAB = `
* * * * * seal-ledger
* * * * * sweep-outbox
*/5 * * * * sweep-payments
*/5 * * * * free-abandoned-jobs
`;

/**
 * Takes jobs from the queue until stopped. stop() lets running jobs finish and gives back the others.
 * A job that throws is tried again, later each time.
 */
export async function runWorker(
  tasks: Readonly<Record<string, Task>>,
): Promise<{ stop: () => Promise<void>; ended: Promise<void> }> {
  const runner = await run({
    preset: queuePreset,
    connectionString: env.DATABASE_URL,
    concurrency: CONCURRENCY,
    crontab: CRONTAB,
    taskList: guardedTasks(tasks),
    // Signals are the process's own business: it also has connections to close.
    noHandleSignals: true,
    logger: queueLogger,
  });
  return { stop: () => runner.stop(), ended: runner.promise };
}
