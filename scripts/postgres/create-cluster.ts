import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lastLines } from "@/scripts/processes/last-lines";
import type { Place } from "./place";

/** Runs initdb: UTF-8, bytewise order (the same on every machine), password for everybody. */
export async function createCluster(place: Place, password: string, log: string): Promise<void> {
  const secrets = await mkdtemp(join(tmpdir(), "quittance-initdb-"));
  const passwordFile = join(secrets, "password");
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (place.user) {
      await chown(secrets, place.user.uid, place.user.gid);
      await chown(passwordFile, place.user.uid, place.user.gid);
    }
    const output = openSync(log, "a");
    const initdb = spawn(place.binaries.initdb, flags(place, passwordFile), {
      ...place.user,
      cwd: "/",
      stdio: ["ignore", output, output],
    });
    const [code] = await once(initdb, "exit");
    if (code !== 0) throw new Error(`PostgreSQL's initdb failed:\n${await lastLines(log)}`);
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
}

function flags(place: Place, passwordFile: string): string[] {
  return [
    `--pgdata=${place.data}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  ];
}
