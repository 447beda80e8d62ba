import { createServer } from "node:http";
import next from "next";

/** How long requests in flight may take to finish once we are asked to stop. */
const DRAIN_MS_MAX = 10_000;
/** Read by lib/services/security/client-address.ts; always overwritten here, so never a client's claim. */
const PEER_ADDRESS_HEADER = "x-peer-address";

/**
 * The web server: Next behind node:http, so that the caller's address comes from the socket and
 * stopping lets requests in flight finish. Run without the `react-server` condition.
 */
const port = Number(process.env.PORT ?? 3000);
const app = next({ dev: process.env.NODE_ENV === "development", hostname: "localhost", port });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  request.headers[PEER_ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
  void handle(request, response);
});
server.requestTimeout = 30_000;
server.headersTimeout = 10_000;
server.keepAliveTimeout = 65_000;
server.listen(port);

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
