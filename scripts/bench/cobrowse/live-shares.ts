// Screens that are shown over HTTP, without browsers: each posts what is typed once a second, and its agent's stream waits for it.
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { picture, typed } from "@/scripts/testing/screen-events";
import type { Share } from "./share";

const PATH = "/budget/income";
const FIELD = 4;
const TYPED_EACH_MS = 1_000;

/** Milliseconds from the person's post to the agent's stream, of all shares, and what went wrong. */
export type Arrivals = { readonly delaysMs: number[]; readonly faults: Set<string> };

/** Shows all these screens at once for so many seconds. */
export async function showScreens(
  appUrl: string,
  shares: readonly Share[],
  seconds: number,
): Promise<Arrivals> {
  const arrivals: Arrivals = { delaysMs: [], faults: new Set() };
  const leaving = new AbortController();
  const screens = shares.map((share) => new Screen(appUrl, share, arrivals, leaving.signal));
  try {
    await Promise.all(screens.map((screen) => screen.begin()));
    const until = performance.now() + seconds * 1_000;
    await Promise.all(
      screens.map((screen, index) => screen.typeUntil(until, (index / screens.length) * 1_000)),
    );
  } finally {
    leaving.abort();
  }
  return arrivals;
}

class Screen {
  readonly #page = randomUUID();
  readonly #sentAt = new Map<string, number>();
  #number = 0;

  constructor(
    readonly appUrl: string,
    readonly share: Share,
    readonly arrivals: Arrivals,
    readonly signal: AbortSignal,
  ) {}

  async begin(): Promise<void> {
    await this.#post(picture(PATH, "Vos revenus"));
    const answer = await fetch(`${this.appUrl}/staff/cobrowse/${this.share.id}/stream`, {
      headers: { cookie: this.share.agentCookie },
      signal: this.signal,
    });
    if (answer.status !== 200 || !answer.body) throw new Error(`stream: ${answer.status}`);
    void this.#listen(answer.body).catch((error: unknown) => {
      if (!this.signal.aborted) this.arrivals.faults.add(`stream: ${error}`);
    });
  }

  /** Screens begin one after the other, as people do. */
  async typeUntil(until: number, laterMs: number): Promise<void> {
    await wait(laterMs);
    while (performance.now() < until) {
      const text = `t${this.#number}-`;
      this.#sentAt.set(text, performance.now());
      await this.#post([typed(FIELD, text)]);
      await wait(TYPED_EACH_MS);
    }
    for (const text of this.#sentAt.keys()) this.arrivals.faults.add(`${text} has not arrived`);
  }

  async #post(events: readonly unknown[]): Promise<void> {
    const body = { page: this.#page, number: this.#number, path: PATH, roundTripMs: 5, events };
    this.#number += 1;
    const answer = await fetch(`${this.appUrl}/share/events`, {
      method: "POST",
      headers: {
        ...{ cookie: this.share.cookie, "content-type": "application/json" },
        ...{ origin: this.appUrl, referer: this.appUrl + PATH },
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) this.arrivals.faults.add(`post: ${answer.status} ${await answer.text()}`);
    else await answer.arrayBuffer();
  }

  async #listen(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      const heard = decoder.decode(chunk, { stream: true });
      for (const [text, sentAt] of this.#sentAt) {
        if (!heard.includes(text)) continue;
        this.arrivals.delaysMs.push(performance.now() - sentAt);
        this.#sentAt.delete(text);
      }
    }
  }
}
