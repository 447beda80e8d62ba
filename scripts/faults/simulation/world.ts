// One simulated world: a creditor with a Stripe account of its own, a person or two with plans, and a time that begins
// somewhere between two summers, so that worlds meet both changes of the clock, year ends and a leap day.
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import type { StoredEvent } from "@/sandbox/stripe/account/account-state";
import { createRandom, type Random } from "@/scripts/faults/random";
import { emptyDatabase } from "./empty-database";
import { makeSimulatedPerson, type PlanWish, type SimulatedPerson } from "./make-person";
import { type OutsideWorld, openOutsideWorld, type StripeKeys } from "./outside-world";
import { createWorldClock, leaveWorld, type WorldClock } from "./world-clock";

export type World = {
  readonly seed: number;
  readonly random: Random;
  readonly clock: WorldClock;
  readonly outside: OutsideWorld;
  readonly outsideUrl: string;
  readonly creditorId: string;
  readonly slug: string;
  readonly people: readonly SimulatedPerson[];
  /** Events that have left Stripe and not arrived yet; the same one may travel twice. */
  readonly travelling: StoredEvent[];
  /** How many of Stripe's events have set out, or got lost. */
  eventsSeen: number;
  /** What happened, step by step, for whoever looks at a failing seed. */
  readonly story: string[];
  /** How often each job has failed, by its number. */
  readonly failures: Map<string, number>;
  readonly close: () => void;
};

const ZONES = ["Europe/Paris", "Europe/Paris", "America/Guadeloupe", "Pacific/Noumea"];
const EARLIEST = Date.parse("2026-03-01T00:00:00Z");
const SPAN_MINUTES = 2 * 365 * 24 * 60;
const MINUTE_MS = 60_000;
const RECEIVER_SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

export const STRIPE_KEYS: StripeKeys = {
  ...{ secretKey: "sk_test_world", publishableKey: "pk_test_world" },
  webhookSecret: "whsec_world",
};

/** Points the program at what is around it in this process; once, before anything is asked of Stripe. */
export function pointAtWorld(outsideUrl: string): void {
  env.STRIPE_API_URL = outsideUrl;
  env.TWILIO_API_URL = outsideUrl;
  env.STRIPE_SECRET_KEY = STRIPE_KEYS.secretKey;
  env.STRIPE_PUBLISHABLE_KEY = STRIPE_KEYS.publishableKey;
  env.STRIPE_WEBHOOK_SECRET = STRIPE_KEYS.webhookSecret;
}

/** What is not left to chance. */
export type WorldWish = { startsAt: Date; timeZone: string; people: number; plan: PlanWish };

export async function createWorld(
  seed: number,
  outsideUrl: string,
  wish?: WorldWish,
): Promise<World> {
  const random = createRandom(seed);
  await emptyDatabase();
  const someDay = new Date(EARLIEST + random.between(0, SPAN_MINUTES) * MINUTE_MS);
  const clock = createWorldClock(wish?.startsAt ?? someDay);
  const outside = openOutsideWorld(STRIPE_KEYS, clock);
  const webhook = { url: `${outsideUrl}/receiver`, secret: RECEIVER_SECRET };
  const { id: creditorId, slug } = await createCreditor(
    { ...ENERGIE_DU_MIDI, webhook },
    clock.now(),
  );
  const timeZone = wish?.timeZone ?? random.pick(ZONES);
  await db.creditor.update({ where: { id: creditorId }, data: { timeZone } });
  const people: SimulatedPerson[] = [];
  for (let left = wish?.people ?? random.between(1, 2); left > 0; left -= 1) {
    people.push(await makeSimulatedPerson(creditorId, random, clock.now(), wish?.plan));
  }
  return {
    ...{ seed, random, clock, outside, outsideUrl, creditorId, slug, people },
    ...{ travelling: [], eventsSeen: 0, story: [], failures: new Map() },
    close: () => {
      outside.close();
      leaveWorld();
    },
  };
}

/** Nothing fails by chance any more; the rest of the world is the same. */
export const calmed = (world: World): World => ({
  ...world,
  random: { ...world.random, chance: () => false },
});
