// When a page fails, Next sends an empty document that only its script could fill. People without JavaScript
// would see nothing: our own page takes its place.
import { ServerResponse } from "node:http";
import { FAILURE_HEADERS, failurePage } from "./failure-page";

/** Set by the server on every request; the log names a failure by it. */
export const REFERENCE_HEADER = "x-request-reference";

/** A response whose body is replaced by the failure page where it is a document and its status 500 or above. */
export class PageResponse extends ServerResponse {
  #isReplaced = false;

  override flushHeaders(): void {
    if (!this.#mustReplace()) super.flushHeaders();
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    if (!this.headersSent) this.statusCode = status;
    return this.#mustReplace() ? this : Reflect.apply(super.writeHead, this, [status, ...rest]);
  }

  override write(...args: unknown[]): boolean {
    return this.#mustReplace() || Reflect.apply(super.write, this, args);
  }

  override end(...args: unknown[]): this {
    if (this.writableEnded || !this.#mustReplace()) return Reflect.apply(super.end, this, args);
    for (const name of this.getHeaderNames()) this.removeHeader(name);
    // Not through this.writeHead: whoever compresses bodies has put its own in that place.
    super.writeHead(this.statusCode, FAILURE_HEADERS);
    return super.end(failurePage(String(this.req.headers[REFERENCE_HEADER] ?? "")));
  }

  #mustReplace(): boolean {
    this.#isReplaced ||= !this.headersSent && this.statusCode >= 500 && this.#isDocument();
    return this.#isReplaced && !this.headersSent;
  }

  /** Machines and the scripts of our pages read statuses, not pages. */
  #isDocument(): boolean {
    const { url = "", headers } = this.req;
    return !/^\/(api|_next)\//.test(url) && headers["next-action"] === undefined;
  }
}
