import type { IncomingMessage, ServerResponse } from "node:http";
import { READY_HEADER } from "./page-response";
import { NONCE_HEADER } from "./prepare-request";

const LINK = /^\/l\/([^/?]+)(?:\?|$)/;
const LOCALE_COOKIE = /(?:^|;\s*)locale=(\w+)/;

/**
 * Shows the page of a link, past Next: it is a letter that only wants the person's words filled in, and the
 * one page that is asked for in bursts (docs/decisions/0009). Says whether the request was for one.
 */
export function showLetter(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = "", headers } = request;
  const token = LINK.exec(url)?.[1];
  const open = globalThis.quittanceOpenLetter;
  if (!token || !open || method === "POST") return false;
  const visit = {
    token: decodeURIComponent(token),
    nonce: String(headers[NONCE_HEADER]),
    chosen: LOCALE_COOKIE.exec(headers.cookie ?? "")?.[1],
    asked: headers["accept-language"] ?? null,
  };
  void open(visit, headers).then((html) => {
    // Too late: the person was told to come back.
    if (response.headersSent) return;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (html === null) response.statusCode = 500;
    else response.setHeader(READY_HEADER, "1");
    response.end(html ?? "");
  });
  return true;
}
