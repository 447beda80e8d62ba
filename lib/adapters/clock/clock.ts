import "server-only";
import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { env } from "@/lib/adapters/env/env";

const offsetSchema = z.object({ offsetMs: z.int() });

let known = { mtimeMs: -1, offsetMs: 0 };

/** The instant (UTC) by which everything here lives. A demo or test may move it by a file; production refuses the setting. */
export function now(): Date {
  const file = env.CLOCK_OFFSET_FILE;
  return new Date(Date.now() + (file === undefined ? 0 : offsetMs(file)));
}

function offsetMs(file: string): number {
  const mtimeMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (mtimeMs === 0) return 0;
  if (mtimeMs !== known.mtimeMs) {
    known = { mtimeMs, ...offsetSchema.parse(JSON.parse(readFileSync(file, "utf8"))) };
  }
  return known.offsetMs;
}
