import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { env } from "@/lib/adapters/env/env";
import { watchClock } from "./watch-clock";

test("whoever watches the clock hears that it was moved, and nothing where it cannot be", async () => {
  const folder = await mkdtemp(join(tmpdir(), "quittance-clock-"));
  watchClock(() => expect.unreachable("this clock cannot be moved"))();
  env.CLOCK_OFFSET_FILE = join(folder, "clock.json");
  await writeFile(env.CLOCK_OFFSET_FILE, JSON.stringify({ offsetMs: 0 }));
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = watchClock(resolve);
  await writeFile(env.CLOCK_OFFSET_FILE, JSON.stringify({ offsetMs: 86_400_000 }));
  await promise;
  stop();
  delete env.CLOCK_OFFSET_FILE;
  await rm(folder, { recursive: true });
});
