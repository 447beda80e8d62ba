// What the web server turns away before the program sees it: no page of ours is ever asked for like this.
import type { IncomingMessage } from "node:http";

/** Under /api/ machines ask, who have no session; but what a person's session can do there is guarded as forms are. */
const SESSION_API = /^\/api\/payments(\?|$)/;

/** Our longest form is far shorter; machines' addresses under /api/ count for themselves. */
const PAGE_BODY_BYTES_MAX = 1_500_000;
/** Where a person sends a file of 5 MiB at most, in a form. */
const FILE_FORM = /^\/chat\/files(\?|$)/;
const FILE_FORM_BYTES_MAX = 5_500_000;
const PAGE_METHODS = new Set(["GET", "HEAD", "POST"]);
const API_METHODS = new Set([...PAGE_METHODS, "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** A form of ours is sent from our own pages; `none` is a person who reloads one. */
const FOREIGN_SITES = new Set(["cross-site", "same-site"]);

/** Forms on a link's page, which is sent with `no-referrer`: their origin is "null". */
const SENT_WITHOUT_ORIGIN = /^\/(l\/|language$)/;

type RequestHead = Pick<IncomingMessage, "method" | "url" | "headers">;

/**
 * The status of a request that is refused, or null: 400 for an address that cannot be read, 405 for a
 * method that pages do not know, 413 for a body no form has, 403 for a form posted by another site.
 */
export function refusalOf({ method = "", url = "", headers }: RequestHead): number | null {
  if (!isReadable(url)) return 400;
  const isApi = url.startsWith("/api/") && !SESSION_API.test(url);
  if (!(isApi ? API_METHODS : PAGE_METHODS).has(method)) return 405;
  if (isApi) return null;
  const bytesMax = FILE_FORM.test(url) ? FILE_FORM_BYTES_MAX : PAGE_BODY_BYTES_MAX;
  if (Number(headers["content-length"] ?? 0) > bytesMax) return 413;
  return method === "POST" && isForeign(url, headers) ? 403 : null;
}

/** By the browser's own word, or by the origin that older ones send alone (Fetch, 3.2.2). */
function isForeign(url: string, headers: RequestHead["headers"]): boolean {
  const site = headers["sec-fetch-site"];
  if (typeof site === "string") return FOREIGN_SITES.has(site);
  const { origin, host } = headers;
  if (origin === undefined) return false;
  if (origin === "null") return !SENT_WITHOUT_ORIGIN.test(url);
  // No page of another site can set this header; where there is a proxy it is the host that people see.
  const forwarded = String(headers["x-forwarded-host"] ?? "").split(",", 1)[0];
  const hosts = [host, forwarded].map((known) => `//${known}`);
  return !hosts.includes(origin.replace(/^https?:/, ""));
}

function isReadable(url: string): boolean {
  if (!url.startsWith("/")) return false;
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
