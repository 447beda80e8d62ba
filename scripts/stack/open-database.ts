import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { migrateDatabase } from "@/scripts/migrate/migrate-database";
import { startCluster } from "@/scripts/postgres/cluster";
import { dropDatabase, ensureDatabase } from "@/scripts/postgres/databases";
import { step } from "@/scripts/processes/progress";
import type { Stopper } from "@/scripts/processes/stop-in-order";
import type { StackPlan } from "./prepare-stack";
import { isSeeded } from "./seed";

/** Starts PostgreSQL where it is ours, and brings the database up to date. */
export async function openDatabase(plan: StackPlan, stopper: Stopper): Promise<void> {
  const isKept = await isSeeded(plan);
  // A first start that was broken off is begun again from nothing.
  if (!isKept) await rm(plan.sandboxFolder, { recursive: true, force: true });
  await mkdir(plan.sandboxFolder, { recursive: true });
  if (plan.embedded) {
    const { port, password } = plan.embedded;
    const starting = startCluster({
      directory: join(plan.folder, "postgres"),
      logFile: join(plan.logFolder, "postgres.log"),
      port,
      password,
    });
    // Registered before it is up: Ctrl-C during the start must stop it too.
    stopper.onStop(() =>
      starting.then(
        (cluster) => cluster.stop(),
        () => undefined,
      ),
    );
    const cluster = await step("Starting PostgreSQL", () => starting);
    if (!isKept) await dropDatabase(cluster.adminUrl, "quittance");
    await ensureDatabase(cluster.adminUrl, "quittance");
  }
  await step("Migrating the database", () => migrateDatabase(plan.databaseUrl));
}
