// One of the clients: walks in, pays, tries again with the same key whatever goes wrong, until a receipt is on the screen.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ActionIds } from "@/scripts/bench/server/action-ids";
import type { Random } from "@/scripts/faults/random";
import { type Begun, beginPayment } from "@/scripts/faults/stack/begin-payment";
import { Browser } from "@/scripts/faults/stack/browser";
import { payByCard } from "@/scripts/faults/stack/card";
import type { FaultPerson } from "@/scripts/faults/stack/people";
import { enter } from "@/scripts/faults/stack/walk";
import type { StackPlan } from "@/scripts/stack/prepare-stack";

/** A payment whose receipt the person has seen: it must never be lost nor doubled. */
export type Acknowledged = {
  readonly key: string;
  readonly paymentId: string;
  readonly receiptNumber: string;
  readonly amountMinor: number;
};

export type PayerWorld = {
  readonly plan: StackPlan;
  readonly actions: ActionIds;
  readonly random: Random;
  /** Whether new payments are still to be begun. */
  readonly isOpen: () => boolean;
  /** Somebody who has not paid yet. */
  readonly nextPerson: () => FaultPerson;
  readonly acknowledged: Acknowledged[];
  /** Tries that came to nothing and were made again, by what was tried. */
  readonly retries: Map<string, number>;
};

const PAYMENTS_PER_PERSON = 12;
const TRIES_MAX = 400;
/** Before trying again; longer each time, as people are who press again. */
const AGAIN_MS = 150;
const AGAIN_MS_MAX = 900;
const RECEIPT = /^\/receipts\/([^?]+)/;

type Visit = { person: FaultPerson; browser: Browser };

/** Pays until the world closes; the payment in hand is brought to its end. */
export async function keepPaying(world: PayerWorld, index: number): Promise<void> {
  while (world.isOpen()) {
    const person = world.nextPerson();
    const visit = { person, browser: new Browser(world.plan.appUrl, `10.7.0.${index + 1}`) };
    await persist(world, "enter", () => enter(visit.browser, person, world.actions));
    for (let paid = 0; paid < PAYMENTS_PER_PERSON && world.isOpen(); paid += 1) {
      world.acknowledged.push(await payOnce(world, visit));
    }
  }
}

async function payOnce(world: PayerWorld, visit: Visit): Promise<Acknowledged> {
  const key = randomUUID();
  const amountMinor = world.random.between(500, 1_500);
  let paymentId = "";
  const receiptNumber = await persist(world, "pay", async () => {
    const begun = await begin(world, visit, key, amountMinor);
    if (!begun?.ok) return null;
    ({ paymentId } = begun);
    if (begun.clientSecret) await payByCard(world.plan, begun.clientSecret);
    return readReceipt(visit.browser, paymentId);
  });
  return { key, paymentId, receiptNumber, amountMinor };
}

/** Some press twice: both presses carry the same key, and either answer will do. */
async function begin(
  { actions, random, plan }: PayerWorld,
  visit: Visit,
  idempotencyKey: string,
  amountMinor: number,
): Promise<Begun | null> {
  const other = (amountMinor / 100).toFixed(2).replace(".", ",");
  const press = () =>
    beginPayment(visit.browser, actions, { idempotencyKey, what: "other", other });
  const presses = random.chance(0.2) ? [press(), press()] : [press()];
  const begun = await Promise.any(presses);
  await Promise.allSettled(presses);
  // Null may mean that the session is gone: the next try comes with a new one, as from a phone on its way, whose address
  // nobody has used: by one address a crowd would soon have tried too often.
  if (begun === null) {
    visit.browser = new Browser(plan.appUrl, freshAddress(random));
    await enter(visit.browser, visit.person, actions);
  }
  return begun;
}

const freshAddress = (random: Random): string =>
  `10.${[8 + random.between(0, 200), random.between(0, 255), random.between(1, 254)].join(".")}`;

/** What the return page leads to; null where it does not know the end yet. */
async function readReceipt(browser: Browser, paymentId: string): Promise<string | null> {
  const { location } = await browser.get(`/pay/${paymentId}/return`);
  const number = RECEIPT.exec(location ?? "")?.[1];
  if (!number) return null;
  const receipt = await browser.get(`/receipts/${number}`);
  return receipt.status === 200 && receipt.body.includes(number) ? number : null;
}

/** Tries until something comes of it: neither null, false nor thrown. */
async function persist<T>(
  { retries }: PayerWorld,
  what: string,
  attempt: () => Promise<T | null | false>,
): Promise<T> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const done = await attempt().catch(() => null);
    if (done !== null && done !== false) return done;
    retries.set(what, (retries.get(what) ?? 0) + 1);
    await pause(Math.min(AGAIN_MS * (tries + 1), AGAIN_MS_MAX));
  }
  throw new Error(`a client could not ${what}, however often it tried`);
}
