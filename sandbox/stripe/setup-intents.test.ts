import { describe, expect, it } from "vitest";
import { startTestStripe, type TestStripe } from "./start-test-stripe";
import { cardFields, debitFields, postAsBrowser, stripeErrorOf } from "./test-calls";

async function setUp(sandbox: TestStripe, fields: Readonly<Record<string, string>>) {
  const customer = await sandbox.stripe.customers.create();
  const intent = await sandbox.stripe.setupIntents.create({
    customer: customer.id,
    automatic_payment_methods: { enabled: true },
  });
  const client_secret = intent.client_secret ?? "";
  const path = `/setup_intents/${intent.id}`;
  const answer = await postAsBrowser(sandbox, `${path}/confirm`, { client_secret, ...fields });
  return { answer, path, client_secret, customer: customer.id, id: intent.id };
}

describe("setup intents", () => {
  it("keeps a card for the customer", async () => {
    const sandbox = await startTestStripe();
    const { answer, customer } = await setUp(sandbox, cardFields("4242424242424242"));
    expect(answer).toMatchObject({ status: "succeeded" });
    expect((await sandbox.stripe.customers.listPaymentMethods(customer)).data).toHaveLength(1);
  });

  it("keeps an account with a mandate for later debits", async () => {
    const sandbox = await startTestStripe();
    const { id } = await setUp(sandbox, debitFields("DE89370400440532013000"));
    const intent = await sandbox.stripe.setupIntents.retrieve(id, { expand: ["mandate"] });
    expect(intent.mandate).toMatchObject({ type: "multi_use", status: "active" });
  });

  it("asks the holder, and keeps nothing when he fails", async () => {
    const sandbox = await startTestStripe();
    const { path, client_secret, customer } = await setUp(sandbox, cardFields("4000002760003184"));
    const fields = { client_secret, outcome: "fail" };
    expect(await postAsBrowser(sandbox, `${path}/challenge`, fields)).toMatchObject({
      status: "requires_payment_method",
      last_setup_error: { code: "setup_intent_authentication_failure" },
    });
    expect((await sandbox.stripe.customers.listPaymentMethods(customer)).data).toEqual([]);
  });

  it("refuses a card that is declined, and keeps the one that only later payments refuse", async () => {
    const sandbox = await startTestStripe();
    const declined = await setUp(sandbox, cardFields("4000000000009995"));
    expect(declined.answer.error).toMatchObject({ decline_code: "insufficient_funds" });
    const { customer } = await setUp(sandbox, cardFields("4000000000000341"));
    const [method] = (await sandbox.stripe.paymentMethods.list({ customer })).data;
    const later = sandbox.stripe.paymentIntents.create({
      amount: 2000,
      currency: "eur",
      customer,
      payment_method: method?.id ?? "",
      off_session: true,
      confirm: true,
    });
    expect((await stripeErrorOf(later)).code).toBe("card_declined");
  });

  it("can be cancelled until it has succeeded", async () => {
    const { stripe } = await startTestStripe();
    const intent = await stripe.setupIntents.create({});
    expect((await stripe.setupIntents.cancel(intent.id)).status).toBe("canceled");
    const again = stripe.setupIntents.cancel(intent.id);
    expect((await stripeErrorOf(again)).code).toBe("setup_intent_unexpected_state");
  });
});
