// The SQL that schema.prisma amounts to, for the drift test and for writing a migration
// (`npx tsx prisma/schema-sql.ts`), by Prisma's own engine as WebAssembly: nothing is downloaded.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const packageName = "@prisma/schema-engine-wasm/schema_engine_bg";

async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve(packageName)
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": Object.fromEntries(Object.entries(bindings)),
  });
  bindings.__wbg_set_wasm(instance.exports);
}

/** SQL that makes the schema in an empty database. The engine reads the server at the URL, but changes nothing. */
export async function schemaSql(databaseUrl: string): Promise<string> {
  await loadEngine();
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  // Discrete fields: with a connection string the engine would take the main database for its shadow.
  const server = {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  };
  const adapter = new PrismaPg(server, { schema: "public" });
  const path = join(import.meta.dirname, "schema.prisma");
  const content = await readFile(path, "utf8");
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[path, content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path, content }] },
    script: true,
    exitCode: false,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(await schemaSql(process.env.DATABASE_URL ?? ""));
}
