// Databases for integration tests, copied from a template that has all migrations. Each test file already has one of
// its own: integration-setup.ts makes it and points DATABASE_URL to it before the file's imports run.
import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import {
  copyDatabase,
  databaseUrl,
  dropDatabase,
  ensureDatabase,
} from "@/scripts/postgres/databases";

declare module "vitest" {
  export interface ProvidedContext {
    postgresAdminUrl: string;
  }
}

export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> };

export const templateName = "quittance_template";

let ofThisFile: Promise<TestDatabase> | null = null;

/** The migrated database of this test file: the one that DATABASE_URL names, always the same within a file. */
export function createTestDatabase(): Promise<TestDatabase> {
  ofThisFile ??= makeDatabase((adminUrl, name) => copyDatabase(adminUrl, templateName, name));
  return ofThisFile;
}

/** One more database, with nothing in it: for tests of migrations themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return makeDatabase(ensureDatabase);
}

async function makeDatabase(
  make: (adminUrl: string, name: string) => Promise<void>,
): Promise<TestDatabase> {
  const adminUrl = inject("postgresAdminUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await make(adminUrl, name);
  return { url: databaseUrl(adminUrl, name), drop: () => dropDatabase(adminUrl, name) };
}
