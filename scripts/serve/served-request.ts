import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingHttpHeaders } from "node:http";

const requests = new AsyncLocalStorage<Readonly<{ headers: IncomingHttpHeaders }>>();
// The audit trail asks here where something was done from; it is bundled by Next and shares nothing else with this server.
globalThis.quittanceRequest = requests;

/** Serves one request so that what it does can be traced to it. Its headers are already prepared. */
export function tracedTo(
  request: Readonly<{ headers: IncomingHttpHeaders }>,
  serve: () => void,
): void {
  requests.run(request, serve);
}
