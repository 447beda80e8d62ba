import { readFile } from "node:fs/promises";

/** The end of a log, for a message about what went wrong. */
export async function lastLines(file: string, count = 15): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
