import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { compress } from "./compress";

const COMPRESSIBLE = new Set([".js", ".css", ".svg", ".json"]);
/** Smaller files travel in one packet either way. */
const BYTES_MIN = 1_024;

/** Writes `.br` and `.gz` beside every text file of a folder and those below it, where that saves something. */
export async function precompress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)));
  await Promise.all(files.map((entry) => writeSmaller(join(entry.parentPath, entry.name))));
}

async function writeSmaller(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < BYTES_MIN) return;
  const smaller = Object.entries(await compress(content)).filter(
    ([, bytes]) => bytes.length < content.length,
  );
  await Promise.all(smaller.map(([ending, bytes]) => writeFile(`${file}.${ending}`, bytes)));
}
