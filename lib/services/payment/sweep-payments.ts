import "server-only";
import { queueForgottenPayments, queueUncollectedPayments } from "./store";

const QUIET_MINUTES_MIN = 10;
/** Whoever has not confirmed an attempt by then has left it; nothing was taken. */
const QUIET_MINUTES_MAX = 3 * 24 * 60;
const MINUTE_MS = 60_000;

/**
 * Asks again about payments of which neither webhook nor return page has told the end: a closed
 * browser, a lost event, a debit on its way, a collection that was cut off. Each in a job of its own, so that one cannot hold up
 * the others.
 */
export async function sweepPayments(input: { now: Date }): Promise<void> {
  const ago = (minutes: number) => new Date(input.now.getTime() - minutes * MINUTE_MS);
  await queueForgottenPayments({ from: ago(QUIET_MINUTES_MAX), to: ago(QUIET_MINUTES_MIN) });
  await queueUncollectedPayments(ago(QUIET_MINUTES_MIN));
}
