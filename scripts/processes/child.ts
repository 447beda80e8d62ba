// A long-running Node process of ours: logged to a file, on a leash, stopped politely and then firmly.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { join } from "node:path";
import { lastLines } from "./last-lines";

export type Child = {
  readonly name: string;
  /** Settles when the process ends by itself, with a message that holds its last words. */
  readonly died: Promise<Error>;
  readonly stop: () => Promise<void>;
  /** `kill -9`: no chance to finish anything. */
  readonly kill: () => Promise<void>;
};

export type ChildOptions = {
  readonly name: string;
  /** Arguments of node. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly logFolder: string;
};

// Longer than the app waits for requests in flight.
const patienceMs = 15_000;

export function startChild({ name, command, environment, logFolder }: ChildOptions): Child {
  const logFile = join(logFolder, `${name}.log`);
  const log = openSync(logFile, "w");
  const leash = join(process.cwd(), "scripts/processes/leash.mjs");
  const child = spawn(process.execPath, ["--import", leash, ...command], {
    env: { ...process.env, ...environment },
    // Its own process group: Ctrl-C reaches only us, and we stop the parts in order.
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  const ended = once(child, "exit");
  return {
    name,
    died: ended.then(async ([code, signal]) => {
      const how = signal ? `by ${signal}` : `with code ${code}`;
      return new Error(`${name} ended ${how}. Its last words:\n${await lastLines(logFile)}`);
    }),
    stop: () => stop(child, ended),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const firmly = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(firmly);
}
