// How much work asks of the database, counted as the web server does it for a request.
import { AsyncLocalStorage } from "node:async_hooks";

/** Does the work, and answers how many statements it sent (BEGIN and COMMIT are two of them). */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  globalThis.quittanceRequestCost ??= new AsyncLocalStorage();
  const cost = { roundTrips: 0, waitMs: 0 };
  // Awaited inside: a query of Prisma's begins when it is awaited.
  await globalThis.quittanceRequestCost.run(cost, async () => void (await work()));
  return cost.roundTrips;
}
