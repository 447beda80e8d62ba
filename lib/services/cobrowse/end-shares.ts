import "server-only";
import { removeRecordings } from "./recording/store";
import { endDueShares } from "./store";

/** Job: ends shares that are idle, too old or without an agent, and removes recordings whose time is over. */
export async function endShares({ now }: { now: Date }): Promise<void> {
  await endDueShares(null, now);
  await removeRecordings(now);
}
