import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { stripeClient } from "@/lib/adapters/stripe/client";
import { createIntent } from "@/lib/adapters/stripe/create-intent";
import { booksOf, casesOf, control, paidWith } from "@/scripts/testing/bank";
import { beginPayment, cardFields, createPayer, owedBy, tracesOf } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { settleIntent } from "./settle-intent";
import { settlePayment } from "./settle-payment";

const world = withPaymentWorld({ isLedgerSound: true });

const CARD = cardFields("4242424242424242");

/** Asked again and again, as the queue does: nothing throws, and one case is opened. */
async function settleOften(paymentId: string): Promise<void> {
  const settle = () => settlePayment({ paymentId, now: world.now() });
  const answers = await Promise.all([settle(), settle(), settle()]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
}

describe("what Stripe says and cannot be so", () => {
  it("is not booked where a cancelled payment is said to have succeeded", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
    await db.payment.update({ where: { id: paymentId }, data: { status: "cancelled" } });
    await world.confirm(world.midi.publishableKey, clientSecret, CARD);
    await settleOften(paymentId);
    expect(await tracesOf(paymentId)).toMatchObject({ status: "cancelled", entries: [] });
    expect(await casesOf(world.midi.id, actor.debtorId)).toEqual(["payment_impossible"]);
  });

  it("is not booked where a payment that succeeded is said to be cancelled", async () => {
    const { actor, paymentId, id } = await paidWith(world, CARD);
    await control(world, { do: "tamper", id, set: { status: "canceled" } });
    await settleOften(paymentId);
    expect(await booksOf(paymentId)).toMatchObject({ status: "succeeded", refundedMinor: 0n });
    expect(await owedBy(actor)).toBe(5_790n);
    expect(await casesOf(world.midi.id, actor.debtorId)).toEqual(["payment_impossible"]);
  });

  it("of a payment that nobody knows is given to a person although nobody is concerned", async () => {
    const order = { paymentId: randomUUID(), amountMinor: 4_210n, currency: "EUR" };
    const made = await createIntent(account(), { ...order, description: "x", keepFor: null });
    const intentId = made.ok ? made.value.intentId : "";
    const notice = { creditorId: world.midi.id, intentId, now: world.now() };
    await Promise.all([settleIntent(notice), settleIntent(notice)]);
    expect(await casesOf(world.midi.id, null)).toEqual(["payment_unknown"]);
  });

  it("is somebody else's business where the intent names no payment", async () => {
    const { paymentIntents } = stripeClient(account());
    const { id: intentId } = await paymentIntents.create({ amount: 4_210, currency: "eur" });
    const before = await db.supportCase.count();
    await settleIntent({ creditorId: world.midi.id, intentId, now: world.now() });
    expect(await db.supportCase.count()).toBe(before);
  });
});

const account = () => ({
  secretKey: env.STRIPE_SECRET_KEY,
  publishableKey: env.STRIPE_PUBLISHABLE_KEY,
  webhookSecret: env.STRIPE_WEBHOOK_SECRET,
  connectedAccountId: null,
});
