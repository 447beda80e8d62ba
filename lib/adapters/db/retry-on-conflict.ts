import "server-only";
import { setTimeout as wait } from "node:timers/promises";

const ATTEMPTS_MAX = 6;
const DELAY_MS = 15;

/** serialization_failure, deadlock_detected, and Prisma's name for both. */
const CONFLICTS = new Set(["40001", "40P01", "P2034"]);

/** Repeats work that the database gave up because of somebody else's; other failures pass through at once. */
export async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !isConflict(error)) throw error;
      // Two that collided must not collide again in step.
      await wait(DELAY_MS * 2 ** attempt * Math.random());
    }
  }
}

/** The code may be the error's own or, with Prisma's adapters, that of one of its causes. */
function isConflict(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string" && CONFLICTS.has(current.code)) {
      return true;
    }
  }
  return false;
}
