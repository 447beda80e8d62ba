import "server-only";
import { unwatchFile, watchFile } from "node:fs";
import { env } from "@/lib/adapters/env/env";

/** Whoever moves the clock of a demo sees within a moment what would have happened meanwhile. */
const LOOK_EVERY_MS = 500;

/**
 * Calls back whenever the clock was moved; never where it cannot be (production). Does not keep the process alive.
 * Answers how to stop.
 */
export function watchClock(onMoved: () => void): () => void {
  const file = env.CLOCK_OFFSET_FILE;
  if (file === undefined) return () => undefined;
  const listener = () => onMoved();
  watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, listener);
  return () => unwatchFile(file, listener);
}
