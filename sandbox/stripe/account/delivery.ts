// Sends events to the account's webhook, signed like Stripe's, until they are taken (any 2xx).
import { createHmac } from "node:crypto";
import type { Account } from "./account";
import type { StoredEvent } from "./account-state";
import type { Delivery } from "./pending";
import { firstAttemptAtMs } from "./webhook-rule";

const parallelMax = 8;
const timeoutMs = 10_000;
const retryDelayMaxMs = 60_000;
// Stripe gives up after three days; a demo that was shut down for longer than this many tries wants no flood.
const attemptsMax = 200;

const underWay = new WeakMap<Account, { count: number }>();

/** Starts the deliveries whose time has come. They run on their own; their ends start the next ones. */
export function deliverDue(account: Account): void {
  const running = underWay.get(account) ?? { count: 0 };
  underWay.set(account, running);
  while (running.count < parallelMax && account.webhooks.mode !== "hold") {
    const delivery = account.state.deliveries.take(Date.now());
    if (delivery === undefined) return;
    running.count += 1;
    void attempt(account, delivery).finally(() => {
      running.count -= 1;
      deliverDue(account);
    });
  }
}

/** Puts an event in the queue again, as `stripe events resend` does. */
export function redeliver(account: Account, eventId: string): void {
  const nextAttemptAtMs = firstAttemptAtMs(account.webhooks);
  account.state.deliveries.put({ id: eventId, attempts: 0, nextAttemptAtMs });
  account.changed();
}

/** Sends one event now, whatever the rule says. Resolves to whether it was taken. */
export async function deliverNow(account: Account, event: StoredEvent): Promise<boolean> {
  const isTaken = await post(account, JSON.stringify(event));
  if (isTaken) {
    event.pending_webhooks = 0;
    account.state.deliveries.delete(event.id);
    account.changed();
  }
  return isTaken;
}

async function attempt(account: Account, delivery: Delivery): Promise<void> {
  const { deliveries, events } = account.state;
  const event = events.get(delivery.id);
  const isTaken = event === undefined || (await sendCopies(account, event));
  if (isTaken && event !== undefined) event.pending_webhooks = 0;
  // Put in the queue again meanwhile: that delivery is another one.
  if (deliveries.get(delivery.id) !== delivery) return;
  if (isTaken || delivery.attempts + 1 >= attemptsMax) {
    deliveries.delete(delivery.id);
  } else {
    delivery.attempts += 1;
    delivery.nextAttemptAtMs = Date.now() + retryDelayMs(delivery.attempts);
    deliveries.put(delivery);
  }
  account.changed();
}

async function sendCopies(account: Account, event: StoredEvent): Promise<boolean> {
  const payload = JSON.stringify(event);
  const copies = Array.from({ length: account.webhooks.copies }, () => post(account, payload));
  return (await Promise.all(copies)).every(Boolean);
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
