import "server-only";
import { Logger, type TaskList } from "graphile-worker";
import { describeError, log } from "@/lib/adapters/log/log";

/**
 * Ends are written through the queue's batcher (without delay), because only that is waited for at a
 * stop: otherwise a job that ends just then stays locked for four hours and is done a second time
 * (graphile-worker 0.18.0).
 */
export const queuePreset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

export type Task = (payload: unknown) => Promise<unknown>;

/** The queue's own words, at our levels: its chatter is for debugging only. */
export const queueLogger = new Logger(() => (level, message) => {
  if (level === "error") log.error({ worker: true }, message);
  else log.debug({ worker: true }, message);
});

/** Tasks whose errors the queue keeps without the words of libraries: they may quote what they were given. */
export function guardedTasks(tasks: Readonly<Record<string, Task>>): TaskList {
  const guarded: Record<string, (payload: unknown) => Promise<void>> = {};
  for (const [name, task] of Object.entries(tasks)) {
    guarded[name] = async (payload) => {
      try {
        await task(payload);
      } catch (error) {
        const reason = describeError(error);
        log.warn({ job: name, ...reason }, "job failed");
        throw new Error(`${reason.kind} ${reason.place}`);
      }
    };
  }
  return guarded;
}
