// A command that does its work and ends: its output goes to a log, and is shown only when it fails.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { lastLines } from "./last-lines";

export type RunOptions = {
  readonly name: string;
  /** Arguments of node. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly logFile: string;
};

const running = new Set<ChildProcess>();

/** Runs node with these arguments. Throws with the log's last lines when it fails. */
export async function run({ name, command, environment = {}, logFile }: RunOptions): Promise<void> {
  await mkdir(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "w");
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, command, { env, stdio: ["ignore", log, log] });
  running.add(child);
  const [code] = await once(child, "exit");
  running.delete(child);
  if (code !== 0) throw new Error(`${name} failed:\n${await lastLines(logFile, 40)}`);
}

/** Ends whatever `run` is waiting for: somebody pressed Ctrl-C. */
export function stopRunning(): void {
  for (const child of running) child.kill("SIGTERM");
}
