import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { stripeErrorOf } from "./test-calls";

const params = { amount: 4210, currency: "eur" };
const paying = { ...params, payment_method: "pm_card_visa", confirm: true };

describe("idempotency keys", () => {
  it("replay the first answer and charge once", async () => {
    const { stripe, traffic } = await startTestStripe();
    const first = await stripe.paymentIntents.create(paying, { idempotencyKey: "k" });
    const second = await stripe.paymentIntents.create(paying, { idempotencyKey: "k" });
    expect(second.id).toBe(first.id);
    expect(traffic.map((exchange) => exchange.isReplay)).toEqual([false, true]);
    expect((await stripe.charges.list()).data).toHaveLength(1);
  });

  it("replay a decline too", async () => {
    const { stripe } = await startTestStripe();
    const declined = { ...paying, payment_method: "pm_card_visa_chargeDeclined" };
    const attempt = () => stripe.paymentIntents.create(declined, { idempotencyKey: "k" });
    const first = await stripeErrorOf(attempt());
    const second = await stripeErrorOf(attempt());
    expect(second.payment_intent?.id).toBe(first.payment_intent?.id);
    expect((await stripe.charges.list()).data).toHaveLength(1);
  });

  it("are refused with other parameters", async () => {
    const { stripe } = await startTestStripe();
    await stripe.paymentIntents.create(params, { idempotencyKey: "k" });
    const other = { ...params, amount: 4211 };
    const error = await stripeErrorOf(stripe.paymentIntents.create(other, { idempotencyKey: "k" }));
    expect(error).toMatchObject({ statusCode: 400, rawType: "idempotency_error" });
  });

  it("answer 409 to a second request while the first is under way", async () => {
    const { stripe } = await startTestStripe();
    const both = await Promise.allSettled([
      stripe.paymentIntents.create(paying, { idempotencyKey: "k" }),
      stripe.paymentIntents.create(paying, { idempotencyKey: "k" }),
    ]);
    const refused = both.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ statusCode: 409 });
    expect((await stripe.charges.list()).data).toHaveLength(1);
  });

  it("are free again after a request that was refused before it began", async () => {
    const { stripe } = await startTestStripe();
    const broken = stripe.paymentIntents.create({ ...params, amount: 1 }, { idempotencyKey: "k" });
    expect((await stripeErrorOf(broken)).code).toBe("amount_too_small");
    const intent = await stripe.paymentIntents.create(params, { idempotencyKey: "k" });
    expect(intent.amount).toBe(4210);
  });

  it("belong to one account", async () => {
    const { stripe, otherStripe } = await startTestStripe();
    const first = await stripe.paymentIntents.create(params, { idempotencyKey: "k" });
    const second = await otherStripe.paymentIntents.create(params, { idempotencyKey: "k" });
    expect(second.id).not.toBe(first.id);
  });
});
