import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";

/** What a request has asked of the database: statements sent (BEGIN and COMMIT too), milliseconds waited for answers. */
interface RequestCost {
  roundTrips: number;
  waitMs: number;
  /** No connection became free in time: the failed answer is a 503, and the person may try again in a moment. */
  isDatabaseBusy?: boolean;
}

declare global {
  // Made by the web server, which runs each request in it; absent in jobs and scripts, where nobody asks.
  var quittanceRequestCost: AsyncLocalStorage<RequestCost> | undefined;
}

/** Counts a statement for the request that asks for it; the returned function is called when it was answered. */
export function countStatement(): () => void {
  const cost = globalThis.quittanceRequestCost?.getStore();
  if (!cost) return () => undefined;
  cost.roundTrips += 1;
  const askedAt = performance.now();
  return () => {
    cost.waitMs += performance.now() - askedAt;
  };
}

/** Tells the web server why the answer to this request fails: its error is out of reach there. */
export function noteDatabaseBusy(): void {
  const cost = globalThis.quittanceRequestCost?.getStore();
  if (cost) cost.isDatabaseBusy = true;
}
