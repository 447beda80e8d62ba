import { describe, expect, it } from "vitest";
import {
  booksOf,
  casesOf,
  control,
  paidWith,
  refunded,
  settleThoroughly,
} from "@/scripts/testing/bank";
import { cardFields, owedBy } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";

const world = withPaymentWorld({ isLedgerSound: true });

const byCard = () => paidWith(world, cardFields("4242424242424242"));

describe("a card payment that is disputed", () => {
  it("asks nothing anew while it is open, and stands as before when it is won", async () => {
    const { actor, paymentId, id } = await byCard();
    await control(world, { do: "dispute", id });
    await Promise.all([settleThoroughly(world, paymentId), settleThoroughly(world, paymentId)]);
    expect(await owedBy(actor)).toBe(5_790n);
    expect(await booksOf(paymentId)).toMatchObject({
      ...{ status: "disputed", disputes: ["open"], cancelledMinor: 0n },
      events: ["card_payment", "dispute_opened", "fee", "fee"],
    });
    await control(world, { do: "win_dispute", id });
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(5_790n);
    expect(await booksOf(paymentId)).toMatchObject({ status: "succeeded", disputes: ["won"] });
  });

  it("is owed again when it is lost, with a counter-receipt; the fee is the creditor's", async () => {
    const { actor, paymentId, id } = await byCard();
    await control(world, { do: "dispute", id });
    await control(world, { do: "lose_dispute", id });
    await Promise.all([settleThoroughly(world, paymentId), settleThoroughly(world, paymentId)]);
    expect(await owedBy(actor)).toBe(10_000n);
    const books = await booksOf(paymentId);
    expect(books).toMatchObject({ status: "returned", cancelledMinor: 4_210n, disputes: ["lost"] });
    expect(books.sums).toEqual({ stripe_clearing: 1_588n, stripe_fees: -1_588n });
  });

  it("after a refund restores no debt twice: what was given back twice is the creditor's loss", async () => {
    const { actor, paymentId, id } = await byCard();
    const stripeRefundId = await refunded(world, paymentId, 1_000n);
    await control(world, { do: "dispute", id });
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(6_790n);
    await control(world, { do: "lose_dispute", id });
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(10_000n);
    expect(await booksOf(paymentId)).toMatchObject({
      ...{ status: "returned", cancelledMinor: 4_210n, sums: { dispute_losses: -1_000n } },
    });
    await control(world, { do: "fail_refund", id: stripeRefundId });
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(10_000n);
    expect((await booksOf(paymentId)).sums).not.toHaveProperty("dispute_losses");
  });

  it("after goodwill is owed again once: the gift stays one", async () => {
    const { actor, paymentId, id } = await byCard();
    await refunded(world, paymentId, 1_000n, { purpose: "goodwill" });
    await control(world, { do: "dispute", id });
    await control(world, { do: "lose_dispute", id });
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(10_000n);
    expect((await booksOf(paymentId)).sums).not.toHaveProperty("dispute_losses");
  });

  it("and won after a refund in part stands for the rest", async () => {
    const { actor, paymentId, id } = await byCard();
    await refunded(world, paymentId, 1_000n);
    await control(world, { do: "dispute", id });
    await control(world, { do: "win_dispute", id });
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(6_790n);
    expect(await booksOf(paymentId)).toMatchObject({ status: "partially_refunded" });
  });

  it("for more than was paid is an alarm and is not booked", async () => {
    const { actor, paymentId, id } = await byCard();
    await control(world, { do: "dispute", id });
    await control(world, { do: "tamper", id: await disputeOf(id), set: { amount: 9_999 } });
    await settleThoroughly(world, paymentId);
    expect(await booksOf(paymentId)).toMatchObject({ status: "succeeded", disputes: [] });
    expect(await casesOf(world.midi.id, actor.debtorId)).toEqual(["dispute_mismatch"]);
  });
});

/** Stripe's id of the dispute of an intent, from the webhook about it. */
async function disputeOf(intentId: string): Promise<string> {
  const about = () =>
    world.webhooks.flatMap(({ body }) => {
      const { object } = JSON.parse(body).data;
      return object.object === "dispute" && object.payment_intent === intentId ? [object.id] : [];
    });
  await expect.poll(about).not.toEqual([]);
  return about()[0];
}
