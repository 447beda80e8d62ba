import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { pool } from "@/lib/adapters/db/pool";
import { eventsOf, nextOf, untilFinished } from "@/scripts/testing/read-stream";
import { eventStream, type StreamSource } from "./event-stream";

afterEach(() => vi.useRealTimers());

const MINUTE_MS = 60_000;

test("a stream on which something comes all the time still looks whether it is over", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const id = randomUUID();
  const say = () => pool.query("select pg_notify('cobrowse', $1)", [`${id} word`]);
  let beats = 0;
  const source: StreamSource = {
    id,
    read: async () => ({ messages: [], isOver: false }),
    hear: () => ({ event: "word", data: null }),
    beat: async () => {
      beats += 1;
      return beats < 3;
    },
  };
  const events = eventsOf(eventStream(source, untilFinished()));
  const isWord = ({ event }: { event: string }) => event === "word";
  const first = nextOf(events, isWord);
  // Said until it is listened for.
  await vi.waitFor(async () => {
    await say();
    expect(await Promise.race([first, "waits"])).not.toBe("waits");
  });
  expect(beats).toBe(0);
  for (const count of [1, 2]) {
    vi.advanceTimersByTime(MINUTE_MS);
    // Words that were said before may be read first.
    while (beats < count) {
      await say();
      await nextOf(events, isWord);
    }
    expect(beats).toBe(count);
  }
  vi.advanceTimersByTime(MINUTE_MS);
  await say();
  await expect(nextOf(events, () => false)).rejects.toThrow("ended");
});
