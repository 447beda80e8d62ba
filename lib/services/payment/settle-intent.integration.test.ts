import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { beginPayment, cardFields, createPayer, tracesOf } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { settleIntent } from "./settle-intent";

const world = withPaymentWorld();

/** Paid at Stripe; here the intent was never saved, as when the process ends before Stripe's answer comes. */
async function paidUnsaved() {
  const payer = await createPayer(world.midi, 10_000n);
  const { paymentId, clientSecret } = await beginPayment(payer, "42,10", world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
  const { intentId = null } = await tracesOf(paymentId);
  await db.payment.update({ where: { id: paymentId }, data: { stripeIntentId: null } });
  return { paymentId, intentId: intentId ?? "" };
}

test("an intent whose answer never arrived is found by what it says of itself, and booked once", async () => {
  const { paymentId, intentId } = await paidUnsaved();
  const notice = { creditorId: world.midi.id, intentId, now: world.now() };
  await Promise.all([settleIntent(notice), settleIntent(notice), settleIntent(notice)]);
  expect(await tracesOf(paymentId)).toMatchObject({
    ...{ status: "succeeded", intentId, entries: ["card_payment"] },
  });
});

test("another creditor's event, or one of an intent that nobody knows, books nothing", async () => {
  const { paymentId, intentId } = await paidUnsaved();
  await settleIntent({ creditorId: world.clairance.id, intentId, now: world.now() });
  const unknown = `pi_${randomUUID().replaceAll("-", "")}`;
  await settleIntent({ creditorId: world.midi.id, intentId: unknown, now: world.now() });
  expect(await tracesOf(paymentId)).toMatchObject({ status: "created", entries: [] });
});
