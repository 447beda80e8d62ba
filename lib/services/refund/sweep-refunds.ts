import "server-only";
import { queueOpenRefunds } from "./store";

/**
 * Job: asks again about payments whose refund or dispute is not over, should an event about it have been lost, and sends
 * what was approved and not sent.
 */
export async function sweepRefunds(): Promise<void> {
  await queueOpenRefunds();
}
