import "server-only";
import type { Transaction } from "@/lib/adapters/db/transaction";
import type { JobName, JobPayload } from "./job-name";

/**
 * Queues a job inside a transaction: it exists if and only if the transaction does. With a key there is
 * at most one such job waiting; adding it again replaces it.
 */
export async function addJob<Name extends JobName>(
  tx: Pick<Transaction, "$executeRaw">,
  name: Name,
  payload: JobPayload<Name>,
  options: { key?: string; attemptsMax?: number } = {},
): Promise<void> {
  const json = JSON.stringify(payload);
  const { key = null, attemptsMax = 25 } = options;
  await tx.$executeRaw`select enqueue(${name}, ${json}::json, ${key}, ${attemptsMax}::int)`;
}
