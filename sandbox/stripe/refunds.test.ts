import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { cardFields, debitFields, payInBrowser, stripeErrorOf } from "./test-calls";

describe("refunds", () => {
  it("gives back a part, then the rest, and never more", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { id } = await payInBrowser(sandbox, cardFields("4242424242424242"));
    const part = await stripe.refunds.create({ payment_intent: id, amount: 1000 });
    expect(part).toMatchObject({ amount: 1000, status: "succeeded" });
    const tooMuch = stripe.refunds.create({ payment_intent: id, amount: 3211 });
    expect((await stripeErrorOf(tooMuch)).param).toBe("amount");
    const rest = await stripe.refunds.create(
      { payment_intent: id },
      { idempotencyKey: "the rest" },
    );
    expect(rest.amount).toBe(3210);
    const charge = await stripe.charges.retrieve(rest.charge?.toString() ?? "");
    expect(charge).toMatchObject({ amount_refunded: 4210, refunded: true });
    const again = stripe.refunds.create({ payment_intent: id });
    expect((await stripeErrorOf(again)).code).toBe("charge_already_refunded");
  });

  it("leaves a debit's refund pending for some days", async () => {
    const sandbox = await startTestStripe();
    const { id } = await payInBrowser(sandbox, debitFields("DE89370400440532013000"));
    sandbox.advanceDays(10);
    const refund = await sandbox.stripe.refunds.create({ payment_intent: id });
    expect(refund.status).toBe("pending");
    sandbox.advanceDays(5);
    expect((await sandbox.stripe.refunds.retrieve(refund.id)).status).toBe("succeeded");
  });

  it("gives back nothing that has not arrived", async () => {
    const sandbox = await startTestStripe();
    const { id } = await payInBrowser(sandbox, debitFields("DE89370400440532013000"));
    const early = sandbox.stripe.refunds.create({ payment_intent: id });
    expect((await stripeErrorOf(early)).statusCode).toBe(400);
  });
});
