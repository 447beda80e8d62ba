import "server-only";
import { queueForgottenEvents } from "./store";

const QUIET_MS = 60_000;
const EVENTS_MAX = 500;

/**
 * Job: queues events whose delivery was never queued (written before the queue was installed, or for a
 * creditor that had no address then). What has been tried and given up is left to people.
 */
export async function sweepOutbox(input: { now: Date }): Promise<void> {
  const before = new Date(input.now.getTime() - QUIET_MS);
  await queueForgottenEvents(before, EVENTS_MAX);
}
