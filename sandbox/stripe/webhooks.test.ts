import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { cardFields, payInBrowser } from "./test-calls";

describe("webhooks", () => {
  it("carry the object as it was, signed so that the SDK accepts them", async () => {
    const sandbox = await startTestStripe();
    const { id } = await payInBrowser(sandbox, cardFields("4242424242424242"));
    const event = await sandbox.endpoint.event("payment_intent.succeeded");
    expect(event).toMatchObject({
      api_version: Stripe.API_VERSION,
      livemode: false,
      data: { object: { id, status: "succeeded" } },
    });
    const created = await sandbox.endpoint.event("payment_intent.created");
    expect(created.data.object).toMatchObject({ id, status: "requires_payment_method" });
    const stored = await sandbox.stripe.events.retrieve(event.id);
    expect(stored.type).toBe("payment_intent.succeeded");
  });

  it("are sent again until they are taken", async () => {
    const sandbox = await startTestStripe();
    sandbox.endpoint.refuseNext(1);
    await sandbox.stripe.customers.create();
    expect((await sandbox.endpoint.event("customer.created")).type).toBe("customer.created");
  });

  it("can be sent twice on demand", async () => {
    const sandbox = await startTestStripe();
    await sandbox.stripe.customers.create();
    const event = await sandbox.endpoint.event("customer.created");
    sandbox.endpoint.taken.length = 0;
    await sandbox.stripe.rawRequest("POST", `/v1/events/${event.id}/retry`);
    expect((await sandbox.endpoint.event("customer.created")).id).toBe(event.id);
  });

  it("go on after a restart, as does everything else", async () => {
    const before = await startTestStripe();
    before.endpoint.refuseNext(1_000);
    const { id } = await payInBrowser(before, cardFields("4242424242424242"));
    const memory = new Map(
      Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(before.memory)))),
    );
    before.endpoint.refuseNext(0);
    const after = await startTestStripe({ memory, endpoint: before.endpoint });
    expect((await after.stripe.paymentIntents.retrieve(id)).status).toBe("succeeded");
    const event = await after.endpoint.event("payment_intent.succeeded");
    expect(event.data.object).toMatchObject({ id });
  });

  it("and the memory of an older sandbox, which knew fewer things, is good too", async () => {
    const before = await startTestStripe();
    const { id } = await payInBrowser(before, cardFields("4242424242424242"));
    const [name = "", state] = [...before.memory.entries()][0] ?? [];
    const { payouts: _new, paidOut: _too, ...older } = JSON.parse(JSON.stringify(state));
    const memory = new Map([[name, older]]);
    const after = await startTestStripe({ memory, endpoint: before.endpoint });
    expect((await after.stripe.paymentIntents.retrieve(id)).status).toBe("succeeded");
    after.advanceDays(14);
    expect((await after.stripe.payouts.list()).data).toHaveLength(1);
  });
});
