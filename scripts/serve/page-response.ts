// Every page passes through here whole: Next's pieces are held until the last, made ready and sent at once. When a page
// fails, Next sends an empty document that only its script could fill; our own page takes its place.
import { type IncomingMessage, ServerResponse } from "node:http";
import { FAILURE_HEADERS, failurePage } from "./failure-page";

/** Set by the server on every request; the log names a failure by it. */
export const REFERENCE_HEADER = "x-request-reference";

/** A page's HTML as it leaves, with the headers that say how it is encoded. */
export type PageBody = { body: Buffer; headers: Readonly<Record<string, string>> };

/** A page as Next made it. `isReady`: it was finished before and has only to be encoded. */
export type MadePage = { html: string; status: number; isReady: boolean };

export interface PageFinish {
  finish: (request: IncomingMessage, made: MadePage) => Promise<PageBody>;
  /** Known only when the answer leaves, whatever it is: what it cost. */
  lastHeaders: () => Readonly<Record<string, string>>;
  /** A page that could not be finished: for the log. */
  report: (request: IncomingMessage, error: unknown) => void;
  /** Whether what failed may succeed in a moment: too much is asked at once. */
  isBusy: () => boolean;
}

/** Said of a page that was finished before; the browser does not hear of it. */
export const READY_HEADER = "x-page-ready";
/** When a browser that was turned away may ask again. */
const RETRY_AFTER_SECONDS = 3;
/** What Next says of a body that is no longer the one it made. */
const STALE_HEADERS = ["content-length", "etag", "link", "vary", "transfer-encoding"];

/** A response for node:http: documents are held and finished, all else passes untouched. */
export class PageResponse extends ServerResponse {
  /** Set by the server as soon as there is a request. */
  parts: PageFinish | null = null;
  readonly #pieces: (Uint8Array | string)[] = [];
  #isHeld = false;
  #isEnded = false;

  override flushHeaders(): void {
    if (!this.#mustHold()) super.flushHeaders();
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    if (!this.headersSent) this.statusCode = status;
    const headers = rest.at(-1);
    if (headers && typeof headers === "object" && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    }
    return this.#mustHold() ? this : this.#writeLastHead();
  }

  override write(...args: unknown[]): boolean {
    // Whoever still writes after an answer was given for them is not heard.
    if (this.#isEnded) return true;
    if (!this.#mustHold()) return Reflect.apply(super.write, this, args);
    this.#keep(args);
    return true;
  }

  override end(...args: unknown[]): this {
    if (this.#isEnded) return this;
    if (!this.#mustHold()) return Reflect.apply(super.end, this, args);
    this.#isEnded = true;
    this.#keep(args);
    const done = args.find((argument) => typeof argument === "function");
    if (done) this.once("finish", () => done());
    this.#send().catch((error: unknown) => this.#sendFailure(error));
    return this;
  }

  async #send(): Promise<void> {
    const isFailure = this.statusCode >= 500;
    this.#leave(isFailure ? this.#failure() : await this.#finished());
  }

  #leave({ body, headers }: PageBody): void {
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    if (body.length > 0) this.setHeader("Content-Length", body.length);
    this.#writeLastHead();
    super.end(body);
  }

  #sendFailure(error: unknown): void {
    this.parts?.report(this.req, error);
    if (this.headersSent) return void this.destroy();
    this.statusCode = 500;
    this.#leave(this.#failure());
  }

  #failure(): PageBody {
    if (this.parts?.isBusy()) this.statusCode = 503;
    if (this.statusCode === 503) this.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    const lost = this.getHeaderNames().filter((name) => name !== "retry-after");
    for (const name of lost) this.removeHeader(name);
    const reference = String(this.req.headers[REFERENCE_HEADER] ?? "");
    const failure = this.statusCode === 503 ? "busy" : "failed";
    const body = Buffer.from(failurePage({ failure, reference }));
    return { body, headers: FAILURE_HEADERS };
  }

  async #finished(): Promise<PageBody> {
    const isReady = this.hasHeader(READY_HEADER);
    for (const name of [...STALE_HEADERS, READY_HEADER]) this.removeHeader(name);
    const html = wholeOf(this.#pieces);
    // A redirect, or only the head was asked for.
    if (html === "" || !this.parts) return { body: Buffer.alloc(0), headers: {} };
    return this.parts.finish(this.req, { html, status: this.statusCode, isReady });
  }

  /** An answer that goes on until its reader leaves: told once its head is written (web-server.ts). */
  get isStream(): boolean {
    return String(this.getHeader("content-type") ?? "").startsWith("text/event-stream");
  }

  #writeLastHead(): this {
    const headers = this.parts?.lastHeaders() ?? {};
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    const written = super.writeHead(this.statusCode);
    if (this.isStream) this.emit("stream");
    return written;
  }

  #keep([piece, encoding]: unknown[]): void {
    if (piece instanceof Uint8Array) this.#pieces.push(piece);
    if (typeof piece !== "string") return;
    const isKnown = typeof encoding === "string" && Buffer.isEncoding(encoding);
    this.#pieces.push(isKnown ? Buffer.from(piece, encoding) : piece);
  }

  #mustHold(): boolean {
    const isHtml = String(this.getHeader("content-type") ?? "").startsWith("text/html");
    this.#isHeld ||= !this.headersSent && this.#isDocument() && (isHtml || this.statusCode >= 500);
    return this.#isHeld && !this.headersSent;
  }

  /** Machines and the scripts of our pages read statuses, not pages. */
  #isDocument(): boolean {
    const { url = "", headers } = this.req;
    return !/^\/(api|_next)\//.test(url) && headers["next-action"] === undefined;
  }
}

/** A letter comes as one text and need not be copied; pieces of bytes may end within a character. */
function wholeOf(pieces: readonly (Uint8Array | string)[]): string {
  const [first = ""] = pieces;
  if (pieces.length <= 1 && typeof first === "string") return first;
  const bytes = pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece));
  return Buffer.concat(bytes).toString("utf8");
}
