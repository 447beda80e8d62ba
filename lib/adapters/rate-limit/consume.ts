import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { z } from "zod";
import { pool } from "@/lib/adapters/db/pool";
import type { Reading } from "@/lib/adapters/db/reading";
import { RATE_LIMITS, type RateLimitName } from "./limits";

const limiters = new Map<string, RateLimiterPostgres>();

function limiterOf(prefix: string, points: number, duration: number): RateLimiterPostgres {
  const known = limiters.get(prefix);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: prefix,
    points,
    duration,
    // Expired rows are removed by a job, not by a timer in every process.
    clearExpiredByTimeout: false,
  });
  limiters.set(prefix, limiter);
  return limiter;
}

/** The key of a network address, from its keyed hash. */
export const addressKey = (addressHash: Uint8Array): string =>
  Buffer.from(addressHash).toString("base64url");

/** Counts one use of `name` by `key`; false once the limit is passed. Throws where the database fails. */
export async function isWithinLimit(name: RateLimitName, key: string): Promise<boolean> {
  const { points, seconds } = RATE_LIMITS[name];
  try {
    await limiterOf(name, points, seconds).consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Takes one use back: what turned out to be right is not held against anyone. */
export async function giveBack(name: RateLimitName, key: string): Promise<void> {
  const { points, seconds } = RATE_LIMITS[name];
  await limiterOf(name, points, seconds).reward(key);
}

const PAUSE = "pause";

/** Makes `key` wait for this many seconds from now. */
export async function pauseFor(key: string, seconds: number): Promise<void> {
  if (seconds > 0) await limiterOf(PAUSE, 1, 1).block(key, seconds);
}

/** Until when a key must wait, null where it never had to; read in a statement that has the key as this expression. */
export const pausedUntil = (key: string): Reading<Date | null> => ({
  sql: `(select expire from rate_limit where rate_limit.key = '${PAUSE}:' || ${key})`,
  schema: z
    .bigint()
    .nullable()
    .transform((ms) => (ms === null ? null : new Date(Number(ms)))),
});

/** Whole seconds (rounded up) that are left of a wait by the real clock; 0 when it is over. */
export const secondsLeft = (until: Date | null): number =>
  Math.max(0, Math.ceil(((until?.getTime() ?? 0) - Date.now()) / 1000));
