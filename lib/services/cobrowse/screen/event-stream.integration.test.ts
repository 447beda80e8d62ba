import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { eventsOf, nextOf } from "@/scripts/testing/watch-screen";
import { shareStream } from "./event-stream";
import { tellShare } from "./store";

const BEAT_MS = 50;

test("who listens is known to be there also while the other side never stops speaking", async () => {
  const id = randomUUID();
  const leaving = new AbortController();
  let beats = 0;
  const source = {
    id,
    read: async () => ({ messages: [], isOver: false }),
    hear: () => ({ event: "said", data: null }),
    beat: async () => {
      beats += 1;
      return true;
    },
  };
  const events = eventsOf(shareStream(source, leaving.signal, BEAT_MS));
  const speaking = setInterval(() => void tellShare(id, "word"), 5);
  onTestFinished(() => {
    clearInterval(speaking);
    leaving.abort();
  });
  while (beats < 3) {
    expect(await nextOf(events, ({ event }) => event === "said")).toMatchObject({ event: "said" });
  }
});
