// Reads server-sent events one by one, for tests of streams.
import { onTestFinished } from "vitest";

/** Leaves when the test is over. */
export function untilFinished(): AbortSignal {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  return leaving.signal;
}

/** The events of a stream, by their name and data. */
export async function* eventsOf(stream: ReadableStream<Uint8Array> | null) {
  if (!stream) throw new Error("no stream");
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const lines = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      const lineOf = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const event = lineOf("event");
      if (event) yield { event, id: lineOf("id"), data: JSON.parse(lineOf("data") ?? "null") };
    }
  }
}

/** Reads on until an event fits; the stream stays open. */
export async function nextOf<T extends { event: string }>(
  events: AsyncGenerator<T>,
  fits: (event: T) => boolean,
): Promise<T> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error("the stream has ended");
    if (fits(value)) return value;
  }
}
