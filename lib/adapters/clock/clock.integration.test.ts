import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { env } from "@/lib/adapters/env/env";
import { now } from "./clock";

const DAY_MS = 86_400_000;

/** Days between the clock's time and the real one. */
const daysAhead = () => Math.round(Math.abs(now().getTime() - Date.now()) / DAY_MS);

test("the time can be moved by a file where one is configured, and is real otherwise", async () => {
  const folder = await mkdtemp(join(tmpdir(), "quittance-clock-"));
  const file = join(folder, "clock.json");
  expect(daysAhead()).toBe(0);
  env.CLOCK_OFFSET_FILE = file;
  expect(daysAhead()).toBe(0);
  await writeFile(file, JSON.stringify({ offsetMs: 3 * DAY_MS }));
  expect(daysAhead()).toBe(3);
  await writeFile(file, JSON.stringify({ offsetMs: 10 * DAY_MS }));
  // Two writes within one tick of the file system's clock must not look alike.
  await utimes(file, new Date(0), new Date(1000));
  expect(daysAhead()).toBe(10);
  delete env.CLOCK_OFFSET_FILE;
  await rm(folder, { recursive: true });
});
