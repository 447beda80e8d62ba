import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createEmptyDatabase, type TestDatabase } from "@/scripts/testing/postgres";
import { applyMigrations } from "./apply-migrations";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "quittance-migrations-"));
  await write("0001_first", "create table one (id int); create table two (id int);");
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const answer = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  await client.end();
  return answer.rows.map(({ name }) => name);
}

test("migrations are applied once, in order", async () => {
  await write("0002_second", "alter table one add column note text;");
  expect(await applyMigrations(database.url, folder)).toEqual(["0001_first", "0002_second"]);
  expect(await applyMigrations(database.url, folder)).toEqual([]);
  expect(await tables()).toEqual(["_prisma_migrations", "one", "two"]);
});

test("runners that start together apply each migration once", async () => {
  const runs = Array.from({ length: 5 }, () => applyMigrations(database.url, folder));
  expect((await Promise.all(runs)).flat()).toEqual(["0001_first"]);
});

test("a migration that fails leaves nothing behind and can be repaired", async () => {
  await write("0002_second", "create table three (id int); select broken;");
  await expect(applyMigrations(database.url, folder)).rejects.toThrow("0002_second failed");
  expect(await tables()).toEqual(["_prisma_migrations", "one", "two"]);
  await write("0002_second", "create table three (id int);");
  expect(await applyMigrations(database.url, folder)).toEqual(["0002_second"]);
});

test("a migration changed after it was applied is refused", async () => {
  await applyMigrations(database.url, folder);
  await write("0001_first", "create table other (id int);");
  await expect(applyMigrations(database.url, folder)).rejects.toThrow("was changed");
});

test("a database that is ahead of the folder is refused", async () => {
  await applyMigrations(database.url, folder);
  await rm(join(folder, "0001_first"), { recursive: true });
  await expect(applyMigrations(database.url, folder)).rejects.toThrow("folder is gone");
});
