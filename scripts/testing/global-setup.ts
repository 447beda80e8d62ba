// One real PostgreSQL for all integration tests of a run, in a folder that goes away with it.
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "@/scripts/migrate/apply-migrations";
import { databaseUrl, ensureDatabase } from "@/scripts/postgres/databases";
import { startThrowAwayCluster } from "@/scripts/postgres/throw-away-cluster";
import { templateName } from "./postgres";

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startThrowAwayCluster();
  try {
    await ensureDatabase(cluster.adminUrl, templateName);
    await applyMigrations(
      databaseUrl(cluster.adminUrl, templateName),
      join(project.config.root, "prisma", "migrations"),
    );
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide("postgresAdminUrl", cluster.adminUrl);
  return cluster.stop;
}
