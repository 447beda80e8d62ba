import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import next from "next";
import { PageResponse, REFERENCE_HEADER } from "@/scripts/serve/page-response";
import { refusalOf } from "@/scripts/serve/refusal";

/** How long requests in flight may take to finish once we are asked to stop. */
const DRAIN_MS_MAX = 10_000;
/** Read by lib/services/security/client-address.ts; always overwritten here, so never a client's claim. */
const PEER_ADDRESS_HEADER = "x-peer-address";

/**
 * The web server: Next behind node:http, so that the caller's address comes from the socket and
 * stopping lets requests in flight finish. Run without the `react-server` condition.
 */
const port = Number(process.env.PORT ?? 3000);
const isBehindProxy = Number(process.env.TRUSTED_PROXY_HOPS ?? 0) > 0;
const app = next({ dev: process.env.NODE_ENV === "development", hostname: "localhost", port });
await app.prepare();
const handle = app.getRequestHandler();

/** How often headers that come too slowly are looked for; without it, only every half minute. */
const limits = { connectionsCheckingInterval: 5_000, ServerResponse: PageResponse };
const server = createServer(limits, (request, response) => {
  const refusal = refusalOf(request);
  // Every page is a document with its own nonce and policy: to a request for flight data Next is told
  // 404 and then navigates instead of patching the page it is on (docs/decisions/0001).
  const isFlight = request.headers.rsc !== undefined;
  if (refusal !== null || isFlight) {
    response.writeHead(refusal ?? 404).end();
    return;
  }
  request.headers[PEER_ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
  request.headers[REFERENCE_HEADER] = randomUUID().slice(0, 8);
  if (!isBehindProxy) delete request.headers["x-forwarded-host"];
  nameOwnOrigin(request);
  void handle(request, response);
});
server.requestTimeout = 30_000;
server.headersTimeout = 10_000;
server.keepAliveTimeout = 65_000;
server.listen(port);

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

async function stop(): Promise<void> {
  const drained = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), DRAIN_MS_MAX).unref();
  await drained;
  await app.close();
  process.exit(0);
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
