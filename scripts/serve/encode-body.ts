import type { IncomingMessage } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import Negotiator from "negotiator";

/** Below this the savings do not pay for the header and the work. */
const BYTES_MIN = 512;
/**
 * light: a page of 20 kB takes less time than handing it to another thread, and would gain little by more.
 * thorough: for the few pages that carry their data twice, so that they still arrive in one round trip.
 */
const EFFORTS = { light: { brotli: 3, gzip: 3 }, thorough: { brotli: 5, gzip: 6 } } as const;
export type Effort = keyof typeof EFFORTS;

/** A body as it is sent, and what to say about it. */
export type EncodedBody = { body: Buffer; encoding: "br" | "gzip" | null };

/** Compresses a whole text by what the browser accepts. */
export function encodeBody(
  request: IncomingMessage,
  text: string,
  effort: Effort = "light",
): EncodedBody {
  const body = Buffer.from(text);
  if (body.length < BYTES_MIN) return { body, encoding: null };
  const accepted = new Negotiator(request).encodings(["br", "gzip"]);
  if (accepted.includes("br")) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: EFFORTS[effort].brotli,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    };
    return { body: brotliCompressSync(body, { params }), encoding: "br" };
  }
  if (accepted.includes("gzip")) {
    return { body: gzipSync(body, { level: EFFORTS[effort].gzip }), encoding: "gzip" };
  }
  return { body, encoding: null };
}
