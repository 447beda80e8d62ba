import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createSnapshot } from "./snapshot";

test("a memory that takes long to write is written seldom, and still at once when asked", async () => {
  const directory = await mkdtemp(join(tmpdir(), "snapshot-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers();
  const read = async () => JSON.parse(await readFile(join(directory, "sandbox.json"), "utf8")).slow;
  const snapshot = createSnapshot(directory);
  let version = 1;
  const slow = {
    toJSON() {
      vi.advanceTimersByTime(1_000);
      return version;
    },
  };
  snapshot.save("slow", slow);
  vi.advanceTimersByTime(300);
  expect(await read()).toBe(1);
  version = 2;
  snapshot.save("slow", slow);
  vi.advanceTimersByTime(8_000);
  expect(await read()).toBe(1);
  snapshot.flush();
  expect(await read()).toBe(2);
});
