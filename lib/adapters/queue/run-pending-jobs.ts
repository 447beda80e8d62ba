import "server-only";
import { runOnce } from "graphile-worker";
import { env } from "@/lib/adapters/env/env";
import { guardedTasks, queueLogger, queuePreset, type Task } from "./tasks";

/** Does what is due now and returns; what fails stays for the worker. For scripts that end, such as the seed. */
export async function runPendingJobs(tasks: Readonly<Record<string, Task>>): Promise<void> {
  await runOnce({
    preset: queuePreset,
    connectionString: env.DATABASE_URL,
    taskList: guardedTasks(tasks),
    noHandleSignals: true,
    logger: queueLogger,
  });
}
