// The one clock of the demo's world: real time plus an offset that the app reads from clock.json.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { writeFileAtomically } from "./snapshot";

const offsetSchema = z.object({ offsetMs: z.int().min(0) });
const offsetMaxMs = 20 * 366 * 24 * 60 * 60 * 1000;

type AdvanceError = "duration_invalid" | "duration_not_positive" | "duration_too_long";

export type Clock = {
  now(): Date;
  offsetMs(): number;
  /** Moves the time on by an ISO 8601 duration ("P3D", "PT2H"); null when done, otherwise why not. */
  advance(duration: string): AdvanceError | null;
  /** Calls back after each move, so that what waits for a date can happen. */
  onAdvance(listener: () => void): void;
};

/** Goes on with the offset found in the directory, and makes the file when there is none. */
export function createClock(dataDir: string): Clock {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "clock.json");
  const listeners: (() => void)[] = [];
  let offsetMs = readOffset(file);
  writeOffset(file, offsetMs);
  const now = () => new Date(Date.now() + offsetMs);

  return {
    now,
    offsetMs: () => offsetMs,
    advance(text) {
      const duration = parseDuration(text);
      if (duration === null) return "duration_invalid";
      if (duration.sign !== 1) return "duration_not_positive";
      const moved = offsetMs + lengthMs(now(), duration);
      if (moved > offsetMaxMs) return "duration_too_long";
      offsetMs = moved;
      // Written before anybody is told: the app must already read the new time when Stripe's webhooks reach it.
      writeOffset(file, offsetMs);
      for (const listener of listeners) listener();
      return null;
    },
    onAdvance: (listener) => {
      listeners.push(listener);
    },
  };
}

function parseDuration(text: string): Temporal.Duration | null {
  try {
    return Temporal.Duration.from(text);
  } catch {
    return null;
  }
}

/** A month has the length it has from this instant on, in UTC; beyond what a calendar holds it is endless. */
function lengthMs(from: Date, duration: Temporal.Duration): number {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO("UTC");
  try {
    return start.add(duration).epochMilliseconds - start.epochMilliseconds;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function readOffset(file: string): number {
  try {
    return offsetSchema.parse(JSON.parse(readFileSync(file, "utf8"))).offsetMs;
  } catch {
    return 0;
  }
}

function writeOffset(file: string, offsetMs: number): void {
  writeFileAtomically(file, JSON.stringify({ offsetMs }));
}
