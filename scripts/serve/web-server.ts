import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Server as NetServer } from "node:net";
import type { Admission } from "./admission";
import { openStreams } from "./open-streams";
import { type PageFinish, PageResponse } from "./page-response";
import { refusalOf } from "./refusal";

/** How long requests in flight may take to finish once we are asked to stop. */
const DRAIN_MS_MAX = 10_000;

export interface WebServerParts extends PageFinish {
  /** Files of the build; says whether the request was for one. */
  serveFile: (request: IncomingMessage, response: ServerResponse) => boolean;
  admission: Admission;
  /** A request that has no answer by then gets one from us: the phone would give up soon after. */
  answerMsMax: number;
  /** Everything else: Next. */
  handle: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface WebServer {
  /** Answers the port, chosen by the system where 0 was asked for. */
  listen: (port: number) => Promise<number>;
  /** Takes no new connections, lets requests in flight finish (at most 10 s), then resolves. */
  stop: () => Promise<void>;
}

/** The server around Next: refuses what is no request of ours, sheds what is too much, finishes pages. */
export function createWebServer(parts: WebServerParts): WebServer {
  let isStopping = false;
  const streams = openStreams(parts.admission);
  const pageParts = {
    ...parts,
    lastHeaders: () => ({
      ...parts.lastHeaders(),
      ...(isStopping ? { Connection: "close" } : {}),
    }),
  };
  /** How often headers that come too slowly are looked for; without it, only every half minute. */
  const limits = { connectionsCheckingInterval: 5_000, ServerResponse: PageResponse };
  const server = createServer(limits, (request, response) => {
    response.parts = pageParts;
    // Its connection would be kept for the next request, and keep us from stopping.
    response.once("close", () => isStopping && setImmediate(() => server.closeIdleConnections()));
    if (parts.serveFile(request, response)) return;
    const refusal = refusalOf(request);
    // Every page is a document with its own nonce and policy: to a request for flight data Next is told
    // 404 and then navigates instead of patching the page it is on (docs/decisions/0001).
    const isFlight = request.headers.rsc !== undefined;
    if (refusal !== null || isFlight) {
      response.writeHead(refusal ?? 404).end();
      return;
    }
    const leave = parts.admission.enter(request);
    if (!leave) return turnAway(response);
    const patience = setTimeout(() => giveUp(response), parts.answerMsMax);
    const isDone = () => {
      clearTimeout(patience);
      leave();
    };
    response.once("close", isDone);
    response.once("stream", () => {
      isDone();
      streams.add(response);
    });
    parts.handle(request, response);
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;

  const stop = async () => {
    isStopping = true;
    const drained = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    streams.stop();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS_MAX).unref();
    await drained;
  };
  return { listen: (port) => listening(server, port), stop };
}

async function listening(server: NetServer, port: number): Promise<number> {
  server.listen(port);
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

/** No answer in time; or there is one that its reader does not take, and with it the room for others. */
function giveUp(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else turnAway(response);
}

/** Too much at once, or too long: 503 with the page that says so, and when to come back. */
function turnAway(response: ServerResponse): void {
  response.statusCode = 503;
  response.end();
}
