import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { stripeClient } from "@/lib/adapters/stripe/client";
import { confirmCollection, createCollection } from "@/lib/adapters/stripe/collect-intent";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { findPayment } from "@/lib/services/payment/payment-record";
import { sweepPayments } from "@/lib/services/payment/sweep-payments";
import { control, refunded, settleThoroughly } from "@/scripts/testing/bank";
import { createCollected, standing, workOff } from "@/scripts/testing/collected-payer";
import { beginPayment, cardFields, finishAs, owedBy } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { beginCollection } from "./begin-collection";
import { collectInstalment } from "./collect-instalment";
import { lastLook } from "./last-look";
import { saveCollectionIntent } from "./store";

const world = withPaymentWorld();

const dueAt = new Date("2026-12-07T09:00:00Z");

/** An attempt that has begun, and what a run of its job would do next. */
async function begun() {
  const { actor, planId } = await createCollected(world, { card: "pm_card_visa" });
  await beginCollection({ planId, now: dueAt });
  const [paymentId = ""] = (await standing(planId)).ids;
  const payment = await findPayment(paymentId);
  const order = payment && (await lastLook(payment, dueAt));
  if (!order) throw new Error("nothing was begun");
  const account = stripeAccountOf(payment.debtor.creditor);
  const stripe = stripeClient(account);
  return { actor, planId, paymentId, order, account, stripe };
}

it("a crash after the intent was made, before or after its id was kept, charges once", async () => {
  for (const isKept of [false, true]) {
    const { actor, paymentId, order, account, stripe } = await begun();
    const created = await createCollection(account, order);
    if (!created.ok) throw new Error(created.error);
    if (isKept) await saveCollectionIntent(paymentId, created.value);
    await collectInstalment({ paymentId, now: dueAt });
    const charges = await stripe.charges.list({ payment_intent: created.value });
    expect(charges.data.map(({ status }) => status)).toEqual(["succeeded"]);
    expect(await owedBy(actor)).toBe(6_000n);
  }
});

it("a crash after the charge, or its lost answer, is booked by the sweep and not charged again", async () => {
  const { actor, planId, paymentId, order, account, stripe } = await begun();
  const created = await createCollection(account, order);
  if (!created.ok) throw new Error(created.error);
  await saveCollectionIntent(paymentId, created.value);
  await confirmCollection(account, created.value, order);
  expect((await standing(planId)).attempts).toEqual(["2026-12-07 collecting"]);
  await db.$executeRaw`delete from graphile_worker._private_jobs`;
  await sweepPayments({ now: new Date(dueAt.getTime() + 11 * 60_000) });
  await workOff(world);
  const charges = await stripe.charges.list({ payment_intent: created.value });
  expect(charges.data).toHaveLength(1);
  expect((await standing(planId)).attempts).toEqual(["2026-12-07 succeeded"]);
  expect(await owedBy(actor)).toBe(6_000n);
});

it("an attempt that could not reach Stripe for a day is given up, and made another day", async () => {
  const { actor, planId, paymentId } = await begun();
  await collectInstalment({ paymentId, now: new Date("2026-12-08T09:00:00Z") });
  expect((await standing(planId)).attempts).toEqual(["2026-12-07 cancelled"]);
  const next = new Date("2026-12-09T09:00:00Z");
  await beginCollection({ planId, now: next });
  const [, second = ""] = (await standing(planId)).ids;
  await collectInstalment({ paymentId: second, now: next });
  expect(await owedBy(actor)).toBe(6_000n);
});

it("a card that Stripe does not know any more is not tried, and nothing more is collected from it", async () => {
  const { actor, planId, paymentId, order, stripe } = await begun();
  await stripe.paymentMethods.detach(order.stripeMethodId);
  await collectInstalment({ paymentId, now: dueAt });
  const stood = await standing(planId);
  expect(stood).toMatchObject({
    autopay: "paused",
    collections: expect.arrayContaining(["4 awaiting_person"]),
  });
  expect(await owedBy(actor)).toBe(12_000n);
});

it("an instalment that was paid again in another way counts as collected once its refund has failed", async () => {
  const { actor, planId, paymentId } = await begun();
  await collectInstalment({ paymentId, now: dueAt });
  const refundId = await refunded(world, paymentId, 6_000n);
  await followPayment({ paymentId, now: dueAt });
  expect((await standing(planId)).collections).toContain("4 unresolved");
  const again = await beginPayment(actor, "60,00", dueAt);
  const card = cardFields("4242424242424242");
  await world.confirm(world.midi.publishableKey, again.clientSecret, card);
  await finishAs({ actor, paymentId: again.paymentId, now: dueAt });
  await followPayment({ paymentId: again.paymentId, now: dueAt });
  expect((await standing(planId)).collections).toContain("4 settled_otherwise");
  await control(world, { do: "fail_refund", id: refundId });
  await settleThoroughly(world, paymentId);
  await followPayment({ paymentId, now: dueAt });
  expect((await standing(planId)).collections).toContain("4 collected");
  expect(await owedBy(actor)).toBe(0n);
});
