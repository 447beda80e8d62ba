import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { processWebhook } from "@/lib/services/inbox/process-webhook";
import { receiveStripeEvent } from "@/lib/services/inbox/receive-stripe-event";
import {
  booksOf,
  control,
  expectSoundLedger,
  paidWith,
  settleThoroughly,
} from "@/scripts/testing/bank";
import { cardFields, debitFields, owedBy } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";

const world = withPaymentWorld();

const RUNS = 14;

/** What may happen at Stripe, and whether somebody asks Stripe right after it. */
const happening = fc.record({
  action: fc.oneof(
    fc.record({ do: fc.constant("refund"), amount: fc.integer({ min: 1, max: 2_500 }) }),
    fc.record({ do: fc.constantFrom("fail_refund", "dispute", "win_dispute", "lose_dispute") }),
  ),
  isAsked: fc.boolean(),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const story = fc.record({
  isDebit: fc.boolean(),
  happenings: fc.array(happening, { minLength: 1, maxLength: 5 }),
  seed: fc.integer(),
});

const pay = (isDebit: boolean) =>
  isDebit
    ? paidWith(world, debitFields("DE89370400440532013000"), { days: 12 })
    : paidWith(world, cardFields("4242424242424242"));

type Payment = Awaited<ReturnType<typeof pay>>;

/** Lets it happen; what cannot happen now at Stripe does not. */
const happen = ({ id }: Payment, { action }: Happening) =>
  control(world, { ...action, id }).catch(() => undefined);

const sortBySeed = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, place) => ({ item, rank: Math.imul(place + 1, seed | 1) >>> 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

/** Every webhook about the payment twice, in any order and several at a time. */
async function deliver(payment: Payment, sentBefore: number, seed: number): Promise<void> {
  const about = world.webhooks.slice(sentBefore).filter(({ body }) => body.includes(payment.id));
  for (const { slug, body, signature } of sortBySeed([...about, ...about], seed)) {
    await receiveStripeEvent({ creditorSlug: slug, body, signature, now: world.now() });
  }
  const waiting = await db.inboxEvent.findMany({
    where: { intentId: payment.id, processedAt: null },
  });
  const now = world.now();
  const jobs = sortBySeed([...waiting, ...waiting], seed);
  await Promise.all(jobs.map(({ id }) => processWebhook({ inboxEventId: id, now })));
  await settleThoroughly(world, payment.paymentId);
}

const endOf = async ({ actor, paymentId }: Payment) => ({
  ...(await booksOf(paymentId)),
  owedMinor: await owedBy(actor),
});

describe("what happens to a payment after it succeeded", () => {
  it("leaves the same books whether Stripe is asked after each event or after the last, in any order", async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ isDebit, happenings, seed }) => {
        const followed = await pay(isDebit);
        for (const one of happenings) {
          await happen(followed, one);
          await settleThoroughly(world, followed.paymentId);
        }
        const late = await pay(isDebit);
        const sentBefore = world.webhooks.length;
        for (const one of happenings) {
          await happen(late, one);
          if (one.isAsked) await settleThoroughly(world, late.paymentId);
        }
        await deliver(late, sentBefore, seed);
        expect(await endOf(late)).toEqual(await endOf(followed));
      }),
      { numRuns: RUNS },
    );
    await expectSoundLedger();
  });
});
