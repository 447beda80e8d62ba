import type { IncomingMessage } from "node:http";
import { REFERENCE_HEADER } from "./page-response";

/** One line for a page that failed on its way out, under the reference that the person is shown; never its address. */
export function reportFailure({ headers }: IncomingMessage, error: unknown): void {
  const kind = error instanceof Error ? error.name : "unknown";
  const place = error instanceof Error ? error.stack?.split("\n")[1]?.trim() : undefined;
  const line = { level: 50, time: new Date(), reference: headers[REFERENCE_HEADER], kind, place };
  process.stderr.write(`${JSON.stringify({ ...line, msg: "page could not be finished" })}\n`);
}
