// The files that the house rules are about: what people here have written, without what tools have made.
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

export type SourceFile = { readonly path: string; readonly text: string };

const folders = ["app", "components", "lib", "prisma", "sandbox", "scripts", "e2e"];
const generated = ["lib/adapters/db/generated/", "prisma/migrations/"];
const written = /\.(ts|tsx|mjs|cjs|css)$/;

/** Every written file, by its path from the root with forward slashes. */
export const sourceFiles: readonly SourceFile[] = [...listRoot(), ...folders.flatMap(listFolder)]
  .filter((path) => written.test(path) && !generated.some((start) => path.startsWith(start)))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

export function isTest({ path }: SourceFile): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** `path:line` of each line of these files that matches. */
export function linesMatching(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
  );
}

function listRoot(): string[] {
  const entries = readdirSync(".", { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

function listFolder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join("/"));
}
