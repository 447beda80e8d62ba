// Sends events to the account's webhook, signed like Stripe's, until they are taken (any 2xx).
import { createHmac } from "node:crypto";
import type { Account } from "./account";
import type { Delivery } from "./pending";

const parallelMax = 8;
const timeoutMs = 10_000;
const retryDelayMaxMs = 60_000;
// Stripe gives up after three days; a demo that was shut down for longer than this many tries wants no flood.
const attemptsMax = 200;

const underWay = new WeakMap<Account, Set<string>>();

/** Starts the deliveries whose time has come. They run on their own; their ends start the next ones. */
export function deliverDue(account: Account): void {
  const running = underWay.get(account) ?? new Set();
  underWay.set(account, running);
  for (const delivery of account.state.deliveries.oldestFirst()) {
    if (running.size >= parallelMax) return;
    if (running.has(delivery.id) || delivery.nextAttemptAtMs > Date.now()) continue;
    running.add(delivery.id);
    void attempt(account, delivery).finally(() => {
      running.delete(delivery.id);
      deliverDue(account);
    });
  }
}

/** Puts an event in the queue again, as `stripe events resend` does. */
export function redeliver(account: Account, eventId: string): void {
  account.state.deliveries.put({ id: eventId, attempts: 0, nextAttemptAtMs: Date.now() });
  account.changed();
}

async function attempt(account: Account, delivery: Delivery): Promise<void> {
  const event = account.state.events.get(delivery.id);
  const isTaken = event === undefined || (await post(account, JSON.stringify(event)));
  if (isTaken) {
    if (event !== undefined) event.pending_webhooks = 0;
    account.state.deliveries.delete(delivery.id);
  } else if (delivery.attempts + 1 >= attemptsMax) {
    account.state.deliveries.delete(delivery.id);
  } else {
    delivery.attempts += 1;
    delivery.nextAttemptAtMs = Date.now() + retryDelayMs(delivery.attempts);
  }
  account.changed();
}

async function post(account: Account, payload: string): Promise<boolean> {
  const { webhookUrl, webhookSecret } = account.config;
  try {
    const response = await fetch(webhookUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": signatureOf(payload, webhookSecret),
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** `t=…,v1=…`. The time is the real one, not the sandbox's: receivers compare it with their own clock. */
function signatureOf(payload: string, secret: string): string {
  const timestamp = Math.floor(Date.now() / 1000);
  const digest = createHmac("sha256", secret).update(`${timestamp}.${payload}`).digest("hex");
  return `t=${timestamp},v1=${digest}`;
}

/** 1, 2, 4 … 60 seconds. */
function retryDelayMs(attempts: number): number {
  return Math.min(retryDelayMaxMs, 1000 * 2 ** (attempts - 1));
}
