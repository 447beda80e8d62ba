import "server-only";
import { listenFor } from "@/lib/adapters/db/listen";
import { describeError, log } from "@/lib/adapters/log/log";

/** One event of a stream (HTML, 9.2.6); with an id, a reader that lost the connection goes on after it. */
export type StreamMessage = { event: string; data: unknown; id?: bigint };

/** What a stream shows of something that is notified about, from its rows and from what is only said. */
export interface StreamSource {
  /** Under which it is notified about. */
  id: string;
  /** The rows after the last one sent. `isOver`: nothing comes after these. */
  read: () => Promise<{ messages: StreamMessage[]; isOver: boolean }>;
  /** What is only said (laser, signs of life); null where this reader is not to hear of it. */
  hear: (words: readonly string[]) => StreamMessage | null;
  /** Called each 15 s, however much there is to send; false ends the stream. */
  beat: () => Promise<boolean>;
  /** Rows may come without a word: they are looked at with each beat as well. */
  looksAtBeat?: boolean;
  /** Called once, when nobody listens any more, for whatever reason. */
  onEnd?: () => void;
}

const BEAT_MS = 15_000;
/** What is only said is of the moment: a reader who is slower than this hears the newest alone. */
const SAID_MAX = 20;

/** JSON has no line breaks of its own, which would end a line of the stream. */
const lineOf = ({ event, data, id }: StreamMessage): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
const textOf = (messages: readonly StreamMessage[]): string => messages.map(lineOf).join("");

/**
 * Server-sent events about one thing. Rows are read only when the reader has taken the ones before: a slow reader slows itself
 * alone down, and nothing piles up here.
 */
export function eventStream(source: StreamSource, signal: AbortSignal): ReadableStream<Uint8Array> {
  const news = new News(source);
  const encoder = new TextEncoder();
  signal.addEventListener("abort", () => news.stop(), { once: true });
  // Whoever has gone already says so no more.
  if (signal.aborted) news.stop();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { text, isOver } = await news.next();
        if (text) controller.enqueue(encoder.encode(text));
        if (!isOver) return;
        news.stop();
        controller.close();
      } catch (error) {
        // The reader connects again, and goes on where it was.
        log.warn(describeError(error), "stream broken");
        news.stop();
        controller.error(error);
      }
    },
    cancel: () => news.stop(),
  });
}

type Step = { text: string; isOver: boolean };

/** What there is to send, step by step. */
class News {
  readonly #source: StreamSource;
  readonly #bell = new Bell();
  readonly #stopListening: () => void;
  readonly #said: StreamMessage[] = [];
  #hasRows = true;
  #isStopped = false;
  #beatAtMs = performance.now();

  constructor(source: StreamSource) {
    this.#source = source;
    this.#stopListening = listenFor(source.id, (words) => this.#heard(words));
  }

  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#source.onEnd?.();
    this.#stopListening();
    this.#bell.ring();
  }

  /** Waits until there is something to send. */
  async next(): Promise<Step> {
    for (;;) {
      const step = await this.#look();
      if (step.text || step.isOver) return step;
    }
  }

  async #look(): Promise<Step> {
    if (this.#isStopped) return { text: "", isOver: true };
    const untilBeatMs = this.#beatAtMs + BEAT_MS - performance.now();
    if (untilBeatMs <= 0) return this.#beat();
    if (this.#said.length > 0) return { text: textOf(this.#said.splice(0)), isOver: false };
    if (this.#hasRows) return this.#read();
    await this.#bell.wait(untilBeatMs);
    return { text: "", isOver: false };
  }

  async #beat(): Promise<Step> {
    this.#beatAtMs = performance.now();
    const isOver = !(await this.#source.beat());
    this.#hasRows ||= this.#source.looksAtBeat ?? false;
    return { text: ": still here\n\n", isOver };
  }

  async #read(): Promise<Step> {
    this.#hasRows = false;
    const { messages, isOver } = await this.#source.read();
    // There may be more than were read at once.
    if (messages.length > 0) this.#hasRows = true;
    return { text: textOf(messages), isOver };
  }

  #heard(words: readonly string[] | null): void {
    const isAboutRows = words === null || words.length === 0;
    const message = isAboutRows ? null : this.#source.hear(words);
    if (message) this.#said.push(message);
    if (this.#said.length > SAID_MAX) this.#said.shift();
    if (isAboutRows) this.#hasRows = true;
    // A word that is not for this reader is no reason to look.
    if (isAboutRows || message) this.#bell.ring();
  }
}

/** Wakes one sleeper, at once if it was rung before. */
class Bell {
  #isRung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  /** Until somebody rings, at most so many milliseconds. */
  async wait(ms: number): Promise<void> {
    if (!this.#isRung) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      this.#wake = resolve;
      await promise;
      clearTimeout(timer);
      this.#wake = null;
    }
    this.#isRung = false;
  }
}

/** As browsers and what stands between expect it: not kept, not changed, not held back. */
export const STREAM_HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "private, no-store, no-transform",
  "X-Accel-Buffering": "no",
} as const;
