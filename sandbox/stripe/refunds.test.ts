import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { cardFields, control, debitFields, payInBrowser, stripeErrorOf } from "./test-calls";

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

  it("keeps a card's refund waiting for some days where its number says so", async () => {
    const sandbox = await startTestStripe();
    const { id } = await payInBrowser(sandbox, cardFields("4000000000007726"));
    const refund = await sandbox.stripe.refunds.create({ payment_intent: id, amount: 1000 });
    expect(refund.status).toBe("pending");
    sandbox.advanceDays(5);
    expect((await sandbox.endpoint.event("refund.updated")).data.object).toMatchObject({
      id: refund.id,
      status: "succeeded",
    });
  });

  it("returns the money when a refund fails after all, and it can be refunded again", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { id } = await payInBrowser(sandbox, cardFields("4000000000005126"));
    const refund = await stripe.refunds.create({ payment_intent: id });
    expect(refund.status).toBe("succeeded");
    sandbox.advanceDays(5);
    const failed = await stripe.refunds.retrieve(refund.id, {
      expand: ["failure_balance_transaction", "charge"],
    });
    expect(failed).toMatchObject({
      status: "failed",
      failure_reason: "lost_or_stolen_card",
      failure_balance_transaction: { amount: 4210, type: "refund_failure", source: refund.id },
      charge: { amount_refunded: 0, refunded: false },
    });
    await sandbox.endpoint.event("refund.failed");
    expect((await stripe.refunds.create({ payment_intent: id })).amount).toBe(4210);
    expect((await stripe.refunds.list({ payment_intent: id })).data).toHaveLength(2);
  });

  it("can be made, and made to fail, from outside the program", async () => {
    const sandbox = await startTestStripe();
    const { id } = await payInBrowser(sandbox, debitFields("DE89370400440532013000"));
    sandbox.advanceDays(10);
    const refund = await control(sandbox, "control", { do: "refund", id, amount: 210 });
    expect(refund).toMatchObject({ amount: 210, status: "pending" });
    await control(sandbox, "control", { do: "fail_refund", id: String(refund.id) });
    sandbox.advanceDays(5);
    const [only] = (await sandbox.stripe.refunds.list({ payment_intent: id })).data;
    expect(only?.status).toBe("failed");
  });
});
