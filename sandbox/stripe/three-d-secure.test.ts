import { describe, expect, it } from "vitest";
import { startTestStripe, type TestStripe } from "./start-test-stripe";
import { cardFields, payInBrowser, postAsBrowser, stripeErrorOf } from "./test-calls";

const alwaysAsks = "4000002760003184";
const asksOnce = "4000002500003155";

function answerChallenge(
  sandbox: TestStripe,
  { id, secret }: { id: string; secret: string },
  outcome: "complete" | "fail",
) {
  const fields = { client_secret: secret, outcome };
  return postAsBrowser(sandbox, `/payment_intents/${id}/challenge`, fields);
}

async function keptMethod(sandbox: TestStripe, number: string) {
  const customer = await sandbox.stripe.customers.create();
  const paid = await payInBrowser(sandbox, cardFields(number), {
    customer: customer.id,
    setup_future_usage: "off_session",
  });
  await answerChallenge(sandbox, paid, "complete");
  const methods = await sandbox.stripe.paymentMethods.list({ customer: customer.id });
  return { customer: customer.id, payment_method: methods.data[0]?.id ?? "" };
}

describe("3-D Secure", () => {
  it("charges the card only after the holder has passed", async () => {
    const sandbox = await startTestStripe();
    const paid = await payInBrowser(sandbox, cardFields(alwaysAsks));
    expect(paid.answer).toMatchObject({
      status: "requires_action",
      next_action: { type: "use_stripe_sdk" },
    });
    const asked = await sandbox.stripe.paymentIntents.retrieve(paid.id);
    expect(asked.latest_charge).toBeNull();
    expect(await answerChallenge(sandbox, paid, "complete")).toMatchObject({ status: "succeeded" });
  });

  it("charges nothing when the holder fails", async () => {
    const sandbox = await startTestStripe();
    const paid = await payInBrowser(sandbox, cardFields(alwaysAsks));
    expect(await answerChallenge(sandbox, paid, "fail")).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "payment_intent_authentication_failure" },
    });
    expect((await sandbox.stripe.charges.list({ payment_intent: paid.id })).data).toEqual([]);
  });

  it("declines after a passed challenge where the card says so", async () => {
    const sandbox = await startTestStripe();
    const paid = await payInBrowser(sandbox, cardFields("4000008400001629"));
    const answer = await answerChallenge(sandbox, paid, "complete");
    expect(answer.error).toMatchObject({ code: "card_declined" });
  });

  it("lets a card that asks once pay later instalments off session", async () => {
    const sandbox = await startTestStripe();
    const kept = await keptMethod(sandbox, asksOnce);
    const later = await sandbox.stripe.paymentIntents.create({
      ...kept,
      amount: 2000,
      currency: "eur",
      off_session: true,
      confirm: true,
    });
    expect(later.status).toBe("succeeded");
  });

  it("brings the person back when a card that always asks is debited off session", async () => {
    const sandbox = await startTestStripe();
    const kept = await keptMethod(sandbox, alwaysAsks);
    const params = { ...kept, amount: 2000, currency: "eur", off_session: true, confirm: true };
    const error = await stripeErrorOf(sandbox.stripe.paymentIntents.create(params));
    expect(error).toMatchObject({ statusCode: 402, code: "authentication_required" });
    const intent = error.payment_intent;
    expect(intent?.status).toBe("requires_payment_method");
    const id = intent?.id ?? "";
    const secret = intent?.client_secret ?? "";
    const fields = { client_secret: secret, payment_method: kept.payment_method };
    await postAsBrowser(sandbox, `/payment_intents/${id}/confirm`, fields);
    const answer = await answerChallenge(sandbox, { id, secret }, "complete");
    expect(answer).toMatchObject({ status: "succeeded" });
  });

  it("answers nobody who lacks the intent's secret", async () => {
    const sandbox = await startTestStripe();
    const paid = await payInBrowser(sandbox, cardFields(alwaysAsks));
    const answer = await answerChallenge(sandbox, { ...paid, secret: "guessed" }, "complete");
    expect(answer.error).toMatchObject({ code: "resource_missing" });
  });
});
