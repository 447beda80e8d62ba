import "server-only";
import { describeError, log } from "@/lib/adapters/log/log";
import { findCreditorBySlug } from "@/lib/services/creditor/store";
import { lastDays, reconcile } from "./reconcile";
import { findCreditorSlugs } from "./store";

/**
 * Job: compares the last days of every creditor with Stripe and books what is missing. One creditor's trouble does not
 * keep the others waiting; the job then fails, so that the queue does all of it again later.
 */
export async function reconcileCreditors(input: { days: number; now: Date }): Promise<void> {
  const { days, now } = input;
  const failed: string[] = [];
  for (const creditorSlug of await findCreditorSlugs()) {
    const creditor = await findCreditorBySlug(creditorSlug);
    if (!creditor) continue;
    try {
      const period = lastDays(creditor, days, now);
      const done = await reconcile({ creditorSlug, ...period, isHealing: true, now });
      if (!done.ok) failed.push(creditorSlug);
    } catch (error) {
      log.error(
        { creditor: creditorSlug, ...describeError(error) },
        "comparison with Stripe failed",
      );
      failed.push(creditorSlug);
    }
  }
  if (failed.length > 0) throw new Error(`not compared with Stripe: ${failed.join(", ")}`);
}
