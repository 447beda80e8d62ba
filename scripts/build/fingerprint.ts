// Tells whether something has to be built again: a hash of everything that goes into it.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** SHA-256 over names and contents of files and folders (tests left out, absent ones empty). */
export async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(paths.map(listFiles))).flat()) {
    hash
      .update(file)
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Does the work unless `marker` says that it was done for the same inputs. Answers whether it was needed. */
export async function whenChanged(
  marker: string,
  inputs: readonly string[],
  work: () => Promise<void>,
): Promise<boolean> {
  const present = await fingerprint(inputs);
  if (existsSync(marker) && (await readFile(marker, "utf8")) === present) return false;
  await work();
  await mkdir(dirname(marker), { recursive: true });
  await writeFile(marker, present);
  return true;
}

async function listFiles(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
