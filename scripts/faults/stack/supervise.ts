// A process that is started again whenever it ends, as any installation's supervisor does.
import { setTimeout as pause } from "node:timers/promises";
import { type Child, type ChildOptions, startChild } from "@/scripts/processes/child";

const RESTART_AFTER_MS = 200;

export type Supervised = {
  /** `kill -9` and a start at once. */
  readonly crash: () => Promise<void>;
  /** When the process that runs now was started: whatever an earlier one had in hand is abandoned. */
  readonly startedAt: () => Date;
  /** How often it ended by itself, and its last words each time. */
  readonly endings: readonly string[];
  readonly stop: () => Promise<void>;
};

export function supervise(options: ChildOptions): Supervised {
  const endings: string[] = [];
  let isStopping = false;
  let startedAt = new Date();
  let child = start();

  function start(): Child {
    startedAt = new Date();
    const started = startChild(options);
    void started.died.then(async ({ message }) => {
      if (isStopping || child !== started) return;
      endings.push(message);
      await pause(RESTART_AFTER_MS);
      if (!isStopping && child === started) child = start();
    });
    return started;
  }

  return {
    endings,
    startedAt: () => startedAt,
    crash: async () => {
      const killed = child;
      // Ours to start again: its end is no news.
      const dead = killed.kill();
      child = start();
      await dead;
    },
    stop: async () => {
      isStopping = true;
      await child.stop();
    },
  };
}
