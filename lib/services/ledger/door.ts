import "server-only";
import { z } from "zod";
import { DatabaseBusyError } from "@/lib/adapters/db/database-busy-error";
import { pool } from "@/lib/adapters/db/pool";
import { isReadOnly } from "@/lib/adapters/db/read-only";
import { noteDatabaseBusy } from "@/lib/adapters/db/request-cost";
import { retryOnConflict } from "@/lib/adapters/db/retry-on-conflict";
import { gather } from "./gather";

// The ledger's SQL functions as post-entry.ts and post-entries.ts call them. What is asked while other calls are under way goes
// together: one statement, one commit (docs/decisions/0025).

/** As `doorInput` makes it. */
export type DoorRequest = {
  readonly creditorId: string;
  readonly idempotencyKey: string;
  readonly receipt: { readonly year: number } | null;
  readonly postings: readonly { readonly accountId: string | null }[];
} & Readonly<Record<string, unknown>>;

/** Requests of one call: so many that a commit is worth it, few enough that nobody waits long. */
const TOGETHER_MAX = 50;

/** Two lanes: one call is at the database while the other is written to disk, or made and read by us. */
const even = gather(askTogether, TOGETHER_MAX);
const odd = gather(askTogether, TOGETHER_MAX);

/** Answers as `ledger_post` does, whomever the request went with; raises what that raises on. */
export async function callDoor(request: DoorRequest): Promise<unknown> {
  // What may not write must not be carried in by somebody who may.
  if (isReadOnly()) return call("ledger_post", request);
  const answer = await laneOf(request)(request).catch(noteBusy);
  return isRefused(answer) ? call("ledger_post", request) : answer;
}

/** What is about the same debt goes the same way: two calls would only wait for each other's books. */
function laneOf({ postings }: DoorRequest) {
  const debt = postings.find(({ accountId }) => accountId !== null)?.accountId ?? "";
  return /[13579bdf]$/i.test(debt) ? odd : even;
}

/** Noted where the call was made; who went with it is to come back in a moment just the same. */
function noteBusy(error: unknown): never {
  if (error instanceof DatabaseBusyError) noteDatabaseBusy();
  throw error;
}

/** The same for many requests, which are answered in their order: `{ error: "refused" }` for what the door would raise on. */
export async function callDoorForMany(
  requests: readonly DoorRequest[],
): Promise<readonly unknown[]> {
  return z
    .array(z.unknown())
    .length(requests.length)
    .parse(await call("ledger_post_batch", requests));
}

async function askTogether(requests: readonly DoorRequest[]): Promise<readonly unknown[]> {
  const [only, ...more] = requests;
  if (only && more.length === 0) return [await call("ledger_post", only)];
  // What calls can wait for, beside a debtor's books, is the row that a creditor's year of receipts is numbered from, and a key
  // that is just being used. Both are taken in the same order everywhere: nobody waits in a ring.
  const inOrder = [...requests.entries()].toSorted(([, a], [, b]) =>
    placeOf(a) < placeOf(b) ? -1 : 1,
  );
  const answers = await callDoorForMany(inOrder.map(([, request]) => request));
  const placed = new Map(inOrder.map(([place], at) => [place, answers[at]]));
  return requests.map((_, place) => placed.get(place));
}

const placeOf = ({ creditorId, receipt, idempotencyKey }: DoorRequest): string =>
  [creditorId, receipt?.year ?? 0, idempotencyKey].join(" ");

const refusedSchema = z.object({ error: z.literal("refused") });
const isRefused = (answer: unknown): boolean => refusedSchema.safeParse(answer).success;

/**
 * One round trip. By `pg` and a named statement: planned once per connection, and several times faster under load than a
 * transaction of single statements.
 */
function call(door: "ledger_post" | "ledger_post_batch", asked: unknown): Promise<unknown> {
  // Minor units travel as strings: JSON's numbers end where cents of large sums begin.
  const json = JSON.stringify(asked, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return retryOnConflict(async () => {
    const { rows } = await pool.query<{ answer: unknown }>({
      name: door,
      text: `select ${door}($1::jsonb) as answer`,
      values: [json],
    });
    return rows[0]?.answer;
  });
}
