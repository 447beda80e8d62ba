import { AsyncLocalStorage } from "node:async_hooks";

type RequestCost = {
  roundTrips: number;
  waitMs: number;
  startedAt: number;
  isDatabaseBusy?: boolean;
};

const costs = new AsyncLocalStorage<RequestCost>();
// The database's adapter counts here; it is bundled by Next and shares nothing else with this server.
globalThis.quittanceRequestCost = costs;

/** Serves one request with a count of its own of what it asks the database. */
export function countCost(serve: () => void): void {
  costs.run({ roundTrips: 0, waitMs: 0, startedAt: performance.now() }, serve);
}

/** `Server-Timing` (W3C) of the request being served: milliseconds, and round trips to the database. */
export function costHeaders(): Record<string, string> {
  const cost = costs.getStore();
  if (!cost) return {};
  const page = (performance.now() - cost.startedAt).toFixed(1);
  const database = `db;dur=${cost.waitMs.toFixed(1)};desc="${cost.roundTrips} round trips"`;
  return { "Server-Timing": `${database}, page;dur=${page}` };
}

/** Whether the request being served fails only because no connection to the database became free in time. */
export const isDatabaseBusy = (): boolean => costs.getStore()?.isDatabaseBusy ?? false;
