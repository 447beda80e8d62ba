import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { cardFields, control, payInBrowser, stripeErrorOf } from "./test-calls";

describe("listings for a reconciler", () => {
  it("page through everything once, and say where the end is", async () => {
    const { stripe } = await startTestStripe();
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      made.unshift((await stripe.paymentIntents.create({ amount: 100, currency: "eur" })).id);
    }
    const pages = [];
    let page = await stripe.paymentIntents.list({ limit: 2 });
    pages.push(page);
    while (page.has_more) {
      const starting_after = page.data.at(-1)?.id ?? "";
      page = await stripe.paymentIntents.list({ limit: 2, starting_after });
      pages.push(page);
    }
    expect(pages.map(({ data }) => data.length)).toEqual([2, 2, 1]);
    expect(pages.flatMap(({ data }) => data.map(({ id }) => id))).toEqual(made);
  });

  it("know the time, the type and the source of each movement, each at its own time", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const startedAt = Math.floor(Date.now() / 1000) - 1;
    const { id } = await payInBrowser(sandbox, cardFields("4242424242424242"));
    sandbox.advanceDays(30);
    await stripe.refunds.create({ payment_intent: id });
    const firstDay = { gte: startedAt, lt: startedAt + 24 * 60 * 60 };
    const early = await stripe.balanceTransactions.list({ created: firstDay });
    expect(early.data.map(({ type }) => type)).toEqual(["charge"]);
    const refunds = await stripe.balanceTransactions.list({
      type: "refund",
      expand: ["data.source"],
    });
    expect(refunds.data).toMatchObject([{ source: { object: "refund", payment_intent: id } }]);
    const charges = await stripe.charges.list({ created: firstDay });
    expect(charges.data).toHaveLength(1);
    expect((await stripe.charges.list({ created: { gt: firstDay.lt } })).data).toEqual([]);
  });

  it("tell events that nobody took, and those of the last 30 days only", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    await control(sandbox, "webhooks", { mode: "drop", types: ["customer.created"] });
    await stripe.customers.create();
    await stripe.paymentIntents.create({ amount: 100, currency: "eur" });
    await sandbox.endpoint.event("payment_intent.created");
    const missed = await stripe.events.list({ delivery_success: false });
    expect(missed.data.map(({ type }) => type)).toContain("customer.created");
    const types = ["customer.created", "payment_intent.created"];
    expect((await stripe.events.list({ types })).data).toHaveLength(2);
    sandbox.advanceDays(31);
    expect((await stripe.events.list({ types })).data).toEqual([]);
  });

  it("refuse a filter that they do not have", async () => {
    const { stripe } = await startTestStripe();
    const typo: object = { payment: "pi_1" };
    const error = await stripeErrorOf(stripe.refunds.list({ ...typo }));
    expect(error.code).toBe("parameter_unknown");
  });
});
