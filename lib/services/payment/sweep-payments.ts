import "server-only";
import { findForgottenPayments, queueRefetch } from "./store";

const QUIET_MINUTES_MIN = 10;
const PAYMENTS_MAX = 200;
const MINUTE_MS = 60_000;

/**
 * Asks again about payments of which neither webhook nor return page has told the end: a closed
 * browser, a lost event, a debit on its way. Each in a job of its own, so that one cannot hold up
 * the others.
 */
export async function sweepPayments(input: { now: Date }): Promise<void> {
  const before = new Date(input.now.getTime() - QUIET_MINUTES_MIN * MINUTE_MS);
  for (const paymentId of await findForgottenPayments(before, PAYMENTS_MAX)) {
    await queueRefetch(paymentId);
  }
}
