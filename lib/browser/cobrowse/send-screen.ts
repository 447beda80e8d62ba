/** Between two posts, at least (milliseconds); the first of a while goes at once. */
const GAP_MS = 50;
/** Without anything to say: that we are still there. */
const BEAT_MS = 5_000;
const RETRY_MS_MIN = 500;
const RETRY_MS_MAX = 8_000;
/** What nobody could be told by then would only come late: a new picture takes its place. */
const WAITING_BYTES_MAX = 1_000_000;
/** Browsers send no more than this when a page is left (Fetch, keepalive). */
const LAST_BYTES_MAX = 60_000;

/** What the server says of a batch that it does not keep (app/(debtor)/share/events/route.ts), and when to begin anew. */
const BEGIN_ANEW_MS: Readonly<Record<string, number>> = { gap: 0, too_fast: 5_000 };

/** `lost`: a new picture of the page is to be begun after so many milliseconds; `over`: nobody looks any more. */
interface Ends {
  lost: (afterMs: number) => void;
  over: () => void;
}

/** Posts what the recorder sees of this page, one batch after the other. */
export class ScreenSender {
  readonly #page = crypto.randomUUID();
  readonly #path = JSON.stringify(location.pathname);
  readonly #ends: Ends;
  #number = 0;
  #waiting: string[] = [];
  #waitingBytes = 0;
  #roundTripMs: number | null = null;
  #retryMs = RETRY_MS_MIN;
  #sentAt = 0;
  #isInFlight = false;
  #isStopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ends: Ends) {
    this.#ends = ends;
    addEventListener("pagehide", this.#leave);
    this.#plan(0);
  }

  send(event: unknown): void {
    if (this.#isStopped) return;
    const text = JSON.stringify(event);
    this.#waiting.push(text);
    this.#waitingBytes += text.length;
    if (this.#waitingBytes > WAITING_BYTES_MAX) {
      this.stop();
      this.#ends.lost(1_000);
    } else if (!this.#isInFlight) {
      this.#plan(Math.max(0, GAP_MS - (performance.now() - this.#sentAt)));
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    removeEventListener("pagehide", this.#leave);
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#flush(), ms);
  }

  async #flush(): Promise<void> {
    if (this.#isInFlight || this.#isStopped) return;
    const events = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#sentAt = performance.now();
    this.#isInFlight = true;
    const answer = await this.#post(this.#body(events)).catch(() => null);
    this.#isInFlight = false;
    if (answer && answer.status < 500) return this.#heard(answer, events.length);
    // No connection, or a server that is not there: the same batch again, in its place.
    this.#waiting = [...events, ...this.#waiting];
    this.#plan(this.#retryMs);
    this.#retryMs = Math.min(2 * this.#retryMs, RETRY_MS_MAX);
  }

  async #heard(answer: Response, count: number): Promise<void> {
    if (!answer.ok) return this.#refused((await answer.json()).error);
    this.#roundTripMs = Math.round(performance.now() - this.#sentAt);
    this.#retryMs = RETRY_MS_MIN;
    if (count > 0 || this.#number === 0) this.#number += 1;
    this.#plan(this.#waiting.length > 0 ? GAP_MS : BEAT_MS);
  }

  #refused(error: string): void {
    this.stop();
    const afterMs = BEGIN_ANEW_MS[error];
    if (afterMs === undefined) this.#ends.over();
    else this.#ends.lost(afterMs);
  }

  /** The last words of a page that is left. */
  readonly #leave = (): void => {
    const text = this.#body(this.#waiting);
    const isShort = this.#waiting.length > 0 && text.length < LAST_BYTES_MAX;
    if (isShort && !this.#isInFlight) this.#post(text, true).catch(() => undefined);
    this.stop();
  };

  #body(events: readonly string[]): string {
    const head = `"page":"${this.#page}","number":${this.#number},"path":${this.#path}`;
    return `{${head},"roundTripMs":${this.#roundTripMs},"events":[${events.join()}]}`;
  }

  #post(body: string, keepalive = false): Promise<Response> {
    const headers = { "Content-Type": "application/json" };
    return fetch("/share/events", { method: "POST", headers, body, keepalive });
  }
}
