// Stripe's events on their way: late, in any order, twice, or never.
import { createHmac } from "node:crypto";
import { receiveStripeEvent } from "@/lib/services/inbox/receive-stripe-event";
import type { StoredEvent } from "@/sandbox/stripe/account/account-state";
import { act } from "./act";
import { STRIPE_KEYS, type World } from "./world";

const LOST_CHANCE = 0.12;
const TWICE_CHANCE = 0.2;

/** Whatever has happened at Stripe since the last time sets out; some of it never arrives. */
export function sendNewEvents(world: World, lostChance = LOST_CHANCE): void {
  const { random, outside, travelling } = world;
  const events = outside.stripe().events.oldestFirst();
  for (const event of events.slice(world.eventsSeen)) {
    if (random.chance(lostChance)) continue;
    travelling.push(event);
    if (random.chance(TWICE_CHANCE)) travelling.push(event);
  }
  world.eventsSeen = events.length;
}

/** Some of what travels arrives, in no order. */
export async function deliverSome(world: World, count: number): Promise<void> {
  sendNewEvents(world);
  for (let left = count; left > 0 && world.travelling.length > 0; left -= 1) {
    const at = world.random.between(0, world.travelling.length - 1);
    const [event] = world.travelling.splice(at, 1);
    if (event && !(await deliver(world, event))) world.travelling.push(event);
  }
}

/** False where it was not taken: Stripe sends it again. */
export async function deliver(
  world: World,
  event: Pick<StoredEvent, "id" | "type" | "data">,
): Promise<boolean> {
  const body = JSON.stringify(event);
  const at = Math.floor(world.clock.now().getTime() / 1_000);
  const digest = createHmac("sha256", STRIPE_KEYS.webhookSecret)
    .update(`${at}.${body}`)
    .digest("hex");
  const outcome = await act(world, `${event.type} ${event.id} arrives`, () =>
    receiveStripeEvent({
      creditorSlug: world.slug,
      body,
      signature: `t=${at},v1=${digest}`,
      now: world.clock.now(),
    }),
  );
  return outcome.kind === "done" && outcome.value.ok;
}
