// For parts that call the program's services directly: a fast PostgreSQL that goes away with the run, and processes with the
// environment of a test on databases of their own.
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateClient } from "@/scripts/build/generate-client";
import type { FaultContext } from "@/scripts/faults/contract";
import { migrateDatabase } from "@/scripts/migrate/migrate-database";
import {
  copyDatabase,
  databaseUrl,
  dropDatabase,
  ensureDatabase,
} from "@/scripts/postgres/databases";
import { startThrowAwayCluster } from "@/scripts/postgres/throw-away-cluster";
import { run } from "@/scripts/processes/run";
import { testEnvironment } from "@/scripts/testing/test-environment";

const TEMPLATE = "faults_template";
/** Most of what a world needs is soon forgotten: a larger nursery spares the collector work. */
const NODE = ["--conditions=react-server", "--max-semi-space-size=32"];
/** In tables of a few rows, planning a statement for its values costs more than any plan of it could save: a third of all time. */
const SETTINGS = ["plan_cache_mode=force_generic_plan"];

export type ServiceDatabase = {
  /** Runs a script in a process and database of its own; what it wrote to its last argument, a file, is the answer. */
  readonly runScript: (script: string, args: readonly string[]) => Promise<unknown>;
};

export async function openServiceDatabase(
  onStop: FaultContext["onStop"],
): Promise<ServiceDatabase> {
  await generateClient(join(process.cwd(), ".data", "logs"));
  const folder = await mkdtemp(join(tmpdir(), "quittance-simulation-"));
  onStop(() => rm(folder, { recursive: true, force: true }));
  const { adminUrl, stop } = await startThrowAwayCluster(SETTINGS);
  onStop(stop);
  await ensureDatabase(adminUrl, TEMPLATE);
  await migrateDatabase(databaseUrl(adminUrl, TEMPLATE));
  return {
    runScript: async (script, args) => {
      const name = `faults_${randomUUID().slice(0, 8)}`;
      const file = join(folder, `${name}.json`);
      await copyDatabase(adminUrl, TEMPLATE, name);
      await run({
        name: script,
        command: [...NODE, "--import", "tsx", script, ...args, file],
        environment: testEnvironment(databaseUrl(adminUrl, name)),
        logFile: join(folder, `${name}.log`),
      });
      await dropDatabase(adminUrl, name);
      return JSON.parse(await readFile(file, "utf8"));
    },
  };
}
