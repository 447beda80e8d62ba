import { describe, expect, it } from "vitest";
import { startTestStripe, type TestStripe } from "./start-test-stripe";
import { control, debitFields, instalment, keepMethod, stripeErrorOf } from "./test-calls";

async function keepAccount(sandbox: TestStripe) {
  const { id, ...kept } = await keepMethod(sandbox, debitFields("DE89370400440532013000"));
  const [charge] = (await sandbox.stripe.charges.list({ payment_intent: id })).data;
  return { id, kept, mandate: charge?.payment_method_details?.sepa_debit?.mandate ?? "" };
}

describe("mandates", () => {
  it("end with their method's detachment", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { kept, mandate } = await keepAccount(sandbox);
    await stripe.paymentMethods.detach(kept.payment_method);
    expect((await stripe.mandates.retrieve(mandate)).status).toBe("inactive");
    const event = await sandbox.endpoint.event("payment_method.detached");
    expect(event.data.object).toMatchObject({ id: kept.payment_method, customer: null });
    const refused = stripe.paymentIntents.create({ ...instalment, ...kept });
    expect((await stripeErrorOf(refused)).statusCode).toBe(400);
  });

  it("that the bank revoked look active until the next debit fails", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { kept, mandate } = await keepAccount(sandbox);
    sandbox.advanceDays(12);
    await control(sandbox, "control", { do: "revoke_mandate", id: mandate });
    expect((await stripe.mandates.retrieve(mandate)).status).toBe("active");
    const { id } = await stripe.paymentIntents.create({ ...instalment, ...kept });
    sandbox.advanceDays(12);
    const intent = await stripe.paymentIntents.retrieve(id);
    expect(intent.last_payment_error?.code).toBe("debit_not_authorized");
    expect((await stripe.mandates.retrieve(mandate)).status).toBe("inactive");
    const refused = stripe.paymentIntents.create({ ...instalment, ...kept });
    expect((await stripeErrorOf(refused)).code).toBe("payment_intent_mandate_invalid");
  });

  it("end with a disputed debit, weeks later and even after a refund", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { id, mandate } = await keepAccount(sandbox);
    sandbox.advanceDays(12);
    await stripe.refunds.create({ payment_intent: id });
    sandbox.advanceDays(70);
    await control(sandbox, "control", { do: "dispute", id });
    const [dispute] = (await stripe.disputes.list({ payment_intent: id })).data;
    expect(dispute).toMatchObject({ amount: 4210, status: "lost" });
    expect((await stripe.mandates.retrieve(mandate)).status).toBe("inactive");
  });
});
