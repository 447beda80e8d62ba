// What Next and the pages are told about a request in its headers. All of these are overwritten here, so that none can be
// a client's claim.
import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { REFERENCE_HEADER } from "./page-response";
import { contentSecurityPolicy, type HeaderSettings, securityHeaders } from "./security-headers";

/** Read by lib/adapters/request/request-origin.ts. */
const PEER_ADDRESS_HEADER = "x-peer-address";
/** Read by lib/services/locale/request-path.ts. */
const PATH_HEADER = "x-quittance-path";
/** Read by the pages for their style elements. */
export const NONCE_HEADER = "x-nonce";

/** No pages, and the same for everybody: their routes say their own headers. */
const PUBLIC_FILE = /^\/(\.well-known\/jwks\.json|brand\/[\w-]+\/[\w.-]+)$/;

/** The path that was asked for, without query. */
export const pathnameOf = ({ url = "/" }: Pick<IncomingMessage, "url">): string =>
  url.split("?", 1)[0] ?? "/";

interface RequestSettings extends HeaderSettings {
  isBehindProxy: boolean;
}

/** Names the caller's address and a reference for the log; gives pages their nonce, policy and headers. */
export function prepareRequest(
  request: IncomingMessage,
  response: ServerResponse,
  settings: RequestSettings,
): void {
  const { headers, url = "/" } = request;
  headers[PEER_ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
  headers[REFERENCE_HEADER] = randomUUID().slice(0, 8);
  if (!settings.isBehindProxy) delete headers["x-forwarded-host"];
  const pathname = pathnameOf(request);
  if (url.startsWith("/api/") || PUBLIC_FILE.test(pathname)) return;
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(pathname, nonce, settings);
  headers[NONCE_HEADER] = nonce;
  headers[PATH_HEADER] = url;
  headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(pathname, settings))) {
    response.setHeader(name, value);
  }
  nameOwnOrigin(request);
}

/**
 * A form on a page sent with `no-referrer` posts `Origin: null` (Fetch, 3.2.2), which Next refuses
 * for server actions. The browser's own word that the post comes from us stands in for it. Browsers
 * too old to give it may still post from a link's page, where only who has the token gets anywhere.
 */
function nameOwnOrigin({ headers, url }: IncomingMessage): void {
  if (headers.origin !== "null") return;
  const site = headers["sec-fetch-site"];
  const isOwn = site === "same-origin" || (site === undefined && url?.startsWith("/l/"));
  // The same host that Next compares with: a proxy's word first, where there is one.
  const host = String(headers["x-forwarded-host"] ?? headers.host).split(",", 1)[0];
  if (isOwn) headers.origin = `http://${host}`;
}
