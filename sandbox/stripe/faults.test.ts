import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { cardFields, control, payInBrowser, stripeErrorOf } from "./test-calls";

const paying = { amount: 4210, currency: "eur", payment_method: "pm_card_visa", confirm: true };
const path = "/v1/payment_intents";

describe("faults on demand", () => {
  it.each([
    ["timeout_after_success", "StripeConnectionError", 1],
    ["timeout", "StripeConnectionError", 0],
    ["500_after_success", "StripeAPIError", 1],
    ["500_then_success", "StripeAPIError", 0],
    ["429", "StripeRateLimitError", 0],
  ])(
    "%s shows as an error, and the key is good for one charge all the same",
    async (kind, type, done) => {
      const sandbox = await startTestStripe();
      const { stripe } = sandbox;
      await control(sandbox, "faults", { kind, times: 2, method: "POST", path });
      const attempt = () => stripe.paymentIntents.create(paying, { idempotencyKey: "k" });
      for (const _time of [1, 2]) {
        expect((await stripeErrorOf(attempt())).type).toBe(type);
        expect((await stripe.charges.list()).data).toHaveLength(done);
      }
      expect((await attempt()).status).toBe("succeeded");
      expect((await stripe.charges.list()).data).toHaveLength(1);
    },
  );

  it("a delay does the work at once and answers too late", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    await control(sandbox, "faults", { kind: "delay", delayMs: 5_000, path });
    const late = stripe.paymentIntents.create(paying, { timeout: 200 });
    expect((await stripeErrorOf(late)).type).toBe("StripeConnectionError");
    expect((await stripe.charges.list()).data).toHaveLength(1);
  });

  it("meets only the requests that are meant, and none once it is cleared", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const intent = await stripe.paymentIntents.create({ amount: 100, currency: "eur" });
    await control(sandbox, "faults", { kind: "429", times: 9, path: `${path}/*` });
    await stripe.paymentIntents.list();
    const error = await stripeErrorOf(stripe.paymentIntents.retrieve(intent.id));
    expect(error.statusCode).toBe(429);
    await control(sandbox, "faults/clear", {});
    expect((await stripe.paymentIntents.retrieve(intent.id)).id).toBe(intent.id);
  });

  it("an object that was tampered with says something else, without a word", async () => {
    const sandbox = await startTestStripe();
    const { id } = await payInBrowser(sandbox, cardFields("4242424242424242"));
    const set = { amount_received: 1, currency: "usd" };
    const before = (await sandbox.stripe.events.list({ limit: 100 })).data.length;
    await control(sandbox, "control", { do: "tamper", id, set });
    expect(await sandbox.stripe.paymentIntents.retrieve(id)).toMatchObject(set);
    expect((await sandbox.stripe.events.list({ limit: 100 })).data).toHaveLength(before);
  });

  it.each([
    ["control", { do: "refund", id: "ch_none" }, "No such"],
    ["control", { do: "everything", id: "ch_none" }, "do"],
    ["faults", { kind: "503" }, "kind"],
    ["webhooks", { mode: "sometimes" }, "mode"],
    ["elsewhere", {}, "There is no"],
  ])("a wrong wish is refused with its reason", async (where, body, reason) => {
    const sandbox = await startTestStripe();
    await expect(control(sandbox, where, body)).rejects.toThrow(reason);
  });
});
