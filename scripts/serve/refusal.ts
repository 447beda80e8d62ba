// What the web server turns away before the program sees it: no page of ours is ever asked for like this.
import type { IncomingMessage } from "node:http";

/** Our longest form is far shorter; machines' addresses under /api/ count for themselves. */
const PAGE_BODY_BYTES_MAX = 1_500_000;
const PAGE_METHODS = new Set(["GET", "HEAD", "POST"]);
const API_METHODS = new Set([...PAGE_METHODS, "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** A form of ours is sent from our own pages; `none` is a person who reloads one. */
const FOREIGN_SITES = new Set(["cross-site", "same-site"]);

type RequestHead = Pick<IncomingMessage, "method" | "url" | "headers">;

/**
 * The status of a request that is refused, or null: 400 for an address that cannot be read, 405 for a
 * method that pages do not know, 413 for a body no form has, 403 for a form posted by another site
 * (Next compares `Origin` too, where it is sent).
 */
export function refusalOf({ method = "", url = "", headers }: RequestHead): number | null {
  if (!isReadable(url)) return 400;
  const isApi = url.startsWith("/api/");
  if (!(isApi ? API_METHODS : PAGE_METHODS).has(method)) return 405;
  if (isApi) return null;
  if (Number(headers["content-length"] ?? 0) > PAGE_BODY_BYTES_MAX) return 413;
  const site = headers["sec-fetch-site"];
  const isForeign = typeof site === "string" && FOREIGN_SITES.has(site);
  return method === "POST" && isForeign ? 403 : null;
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
