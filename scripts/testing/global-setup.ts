// One real PostgreSQL for all integration tests of a run, in a folder that goes away with it.
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/scripts/migrate/migrate-database";
import { databaseUrl, ensureDatabase } from "@/scripts/postgres/databases";
import { startThrowAwayCluster } from "@/scripts/postgres/throw-away-cluster";
import { templateName } from "./postgres";

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startThrowAwayCluster();
  try {
    await ensureDatabase(cluster.adminUrl, templateName);
    await migrateDatabase(databaseUrl(cluster.adminUrl, templateName));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide("postgresAdminUrl", cluster.adminUrl);
  return cluster.stop;
}
