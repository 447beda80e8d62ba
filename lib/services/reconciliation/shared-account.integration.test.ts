import Stripe from "stripe";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { processWebhook } from "@/lib/services/inbox/process-webhook";
import { receiveStripeEvent } from "@/lib/services/inbox/receive-stripe-event";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { casesOf, expectSoundLedger, refunded } from "@/scripts/testing/bank";
import {
  beginPayment,
  cardFields,
  createPayer,
  debitFields,
  owedBy,
  tracesOf,
} from "@/scripts/testing/payer";
import { type PaymentWorld, START, startPaymentWorld } from "@/scripts/testing/payment-world";
import { lastDays, reconcile } from "./reconcile";
import { reconcileCreditors } from "./reconcile-creditors";

const CARD = cardFields("4242424242424242");
const DEBIT = debitFields("DE89370400440532013000");

let world: PaymentWorld;
let lake: { id: string; publishableKey: string };
let stripe: Stripe;
beforeAll(async () => {
  world = await startPaymentWorld();
  const spec = {
    ...ENERGIE_DU_MIDI,
    slug: "eaux-du-lac",
    name: "Eaux du Lac",
    receiptPrefix: "EL",
  };
  const { id } = await createCreditor(spec, new Date(START.getTime() + 60_000));
  lake = { id, publishableKey: world.midi.publishableKey };
  const { hostname, port } = new URL(env.STRIPE_API_URL ?? "");
  stripe = new Stripe("sk_test_midi", { host: hostname, port, protocol: "http" });
});
afterAll(() => world.stop());

async function pay(creditor: PaymentWorld["midi"], amount: string, fields = CARD) {
  const actor = await createPayer(creditor, 100_000n);
  const { paymentId, clientSecret } = await beginPayment(actor, amount, world.now());
  await world.confirm(creditor.publishableKey, clientSecret, fields);
  return { actor, paymentId };
}

/** Everything that Stripe has to say comes to the one endpoint of the account, the first creditor's. */
async function hearAll(): Promise<void> {
  await vi.waitFor(async () => {
    const { accounts } = await (await fetch(`${env.STRIPE_API_URL}/stripe.json`)).json();
    expect(accounts[0].webhooks.waiting).toBe(0);
  });
  for (const { body, signature } of world.webhooks.splice(0)) {
    const slug = "energie-du-midi";
    await receiveStripeEvent({ creditorSlug: slug, body, signature, now: world.now() });
  }
  for (const { id } of await db.inboxEvent.findMany({ where: { processedAt: null } })) {
    await processWebhook({ inboxEventId: id, now: world.now() });
  }
}

function liveDays(days: number): void {
  for (let day = 0; day < days; day += 1) world.advanceDays(1);
}

async function compare(creditorSlug: string, isHealing = false) {
  const days = lastDays({ timeZone: "Europe/Paris" }, 30, world.now());
  const done = await reconcile({ creditorSlug, ...days, isHealing, now: world.now() });
  if (!done.ok) throw new Error(done.error);
  const { providerOpeningMinor, providerMinor, sides } = done.value;
  expect(providerOpeningMinor + providerMinor).toBe(sides.providerClosingMinor);
  return done.value;
}

const compareBoth = async () => [await compare("energie-du-midi"), await compare("eaux-du-lac")];

async function accountMinor(): Promise<bigint> {
  const { available, pending } = await stripe.balance.retrieve();
  return [...available, ...pending].reduce((sum, { amount }) => sum + BigInt(amount), 0n);
}

/** What is booked of payouts, with the money that went to the bank positive. */
async function paidOutMinor(creditorId: string): Promise<bigint> {
  const lines = await db.posting.findMany({
    where: { ledgerAccount: { creditorId, code: "bank" } },
  });
  return lines.reduce(
    (sum, { side, amountMinor }) => sum + (side === "debit" ? amountMinor : -amountMinor),
    0n,
  );
}

async function expectEqualSides(): Promise<void> {
  const reports = await compareBoth();
  for (const { tasks, sides } of reports) {
    expect(tasks).toEqual([]);
    expect(sides.providerClosingMinor).toBe(sides.booksClosingMinor);
  }
  const shares = reports.map(({ sides }) => sides.providerClosingMinor);
  expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(await accountMinor());
}

it("each of two creditors on one account sees its own payments, and none is unknown to the other", async () => {
  await pay(world.midi, "42,10");
  const ofLake = await pay(lake, "100,00");
  world.advanceDays(1);
  await hearAll();
  expect(await owedBy(ofLake.actor)).toBe(90_000n);
  expect((await tracesOf(ofLake.paymentId)).entries).toEqual(["card_payment", "fee"]);
  expect(await casesOf(world.midi.id, null)).toEqual([]);
  await expectEqualSides();
  const [midi, own] = await compareBoth();
  expect(midi?.matched.map(({ provider }) => provider.amountMinor)).toEqual([4_210n, -88n]);
  expect(own?.matched.map(({ provider }) => provider.amountMinor)).toEqual([10_000n, -175n]);
  expect([midi?.sharedWith, own?.sharedWith]).toEqual([1, 1]);
});

it("a payout of both is split by the payments that it is made of, in the books and in the comparison", async () => {
  await pay(lake, "60,00", DEBIT);
  liveDays(16);
  await hearAll();
  const payouts = await stripe.payouts.list();
  const sentMinor = payouts.data.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  expect(await paidOutMinor(world.midi.id)).toBe(4_122n);
  expect(await paidOutMinor(lake.id)).toBe(9_825n + 5_965n);
  expect(sentMinor).toBe(4_122n + 9_825n + 5_965n);
  await expectEqualSides();
  await reconcileCreditors({ days: 20, now: world.now() });
  expect(await paidOutMinor(world.midi.id)).toBe(4_122n);
});

it("a payout that came back, and goes out again, keeps its parts", async () => {
  const [payout] = (await stripe.payouts.list()).data.toReversed();
  const body = JSON.stringify({ do: "fail_payout", id: payout?.id });
  await fetch(`${env.STRIPE_API_URL}/stripe/control`, { method: "POST", body });
  world.advanceDays(1 / 24);
  await reconcileCreditors({ days: 20, now: world.now() });
  await expectEqualSides();
  liveDays(5);
  await reconcileCreditors({ days: 20, now: world.now() });
  await expectEqualSides();
  expect(await paidOutMinor(world.midi.id)).toBe(4_122n);
});

it("what goes back of one creditor's out of the other's money is booked to each as it is", async () => {
  const { paymentId } = await pay(lake, "80,00");
  liveDays(8);
  await hearAll();
  await refunded(world, paymentId, 8_000n);
  await pay(world.midi, "500,00");
  liveDays(8);
  await hearAll();
  await expectEqualSides();
  // 80.00 less its fee of 1.45 went out, 80.00 came back in: the fee is the creditor's.
  expect(await paidOutMinor(lake.id)).toBe(9_825n + 5_965n - 145n);
});

it("money of nobody is shown to the first creditor, and a missed event of the other is made good", async () => {
  const intent = await stripe.paymentIntents.create({
    ...{ amount: 999, currency: "eur", automatic_payment_methods: { enabled: true } },
    ...{ payment_method: "pm_card_visa", confirm: true, return_url: "https://exemple.test" },
  });
  const missed = await pay(lake, "20,00");
  world.webhooks.splice(0);
  world.advanceDays(2);
  const [midi, own] = await compareBoth();
  expect(midi?.tasks.map(({ kind }) => kind)).toEqual(["unknown", "unknown"]);
  expect(midi?.tasks[0]?.provider?.sourceId).toBe(intent.latest_charge);
  expect(own?.tasks.map(({ kind }) => kind)).toEqual(["missing_event", "missing_event"]);
  expect(await compare("eaux-du-lac", true)).toMatchObject({ healed: 1, tasks: [] });
  expect((await tracesOf(missed.paymentId)).entries).toEqual(["card_payment", "fee"]);
  await expectSoundLedger();
});
