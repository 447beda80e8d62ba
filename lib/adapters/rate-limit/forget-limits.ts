import "server-only";
import { statement } from "@/lib/adapters/db/statement";

/** The limits live by the real clock, whatever the demo's says. */
const remove = statement("delete from rate_limit where expire < $1");

/** Job: removes counters that have run out; they count for nothing any more. */
export async function forgetLimits(): Promise<void> {
  await remove([Date.now()]);
}
