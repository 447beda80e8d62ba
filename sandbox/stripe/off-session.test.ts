import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import {
  cardFields,
  control,
  debitFields,
  instalment,
  keepMethod,
  postAsBrowser,
  stripeErrorOf,
} from "./test-calls";

const good = cardFields("4242424242424242");

describe("instalments taken without the payer", () => {
  it.each([
    ["4000009951000002", "card_declined", "insufficient_funds"],
    ["4000009954000009", "expired_card", ""],
    ["4000009941000005", "card_declined", "lost_card"],
  ])("%s pays while its holder is there and is declined later", async (number, code, reason) => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { id: first, ...kept } = await keepMethod(sandbox, cardFields(number));
    expect((await stripe.paymentIntents.retrieve(first)).status).toBe("succeeded");
    const error = await stripeErrorOf(stripe.paymentIntents.create({ ...instalment, ...kept }));
    expect([error.statusCode, error.code, error.decline_code]).toEqual([402, code, reason]);
    const intent = await stripe.paymentIntents.retrieve(error.payment_intent?.id ?? "");
    expect(intent).toMatchObject({
      status: "requires_payment_method",
      payment_method: null,
      last_payment_error: { code, payment_method: { id: kept.payment_method } },
    });
    const again = stripe.paymentIntents.confirm(intent.id, {
      payment_method: kept.payment_method,
      off_session: true,
    });
    expect((await stripeErrorOf(again)).code).toBe(code);
    const onSession = await postAsBrowser(sandbox, `/payment_intents/${intent.id}/confirm`, {
      client_secret: intent.client_secret ?? "",
      payment_method: kept.payment_method,
    });
    expect(onSession).toMatchObject({ status: "succeeded" });
  });

  it("takes a declined instalment again from the server with another method", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { id: _first, ...kept } = await keepMethod(sandbox, cardFields("4000009951000002"));
    const error = await stripeErrorOf(stripe.paymentIntents.create({ ...instalment, ...kept }));
    const other = await stripe.paymentMethods.attach("pm_card_visa", { customer: kept.customer });
    const id = error.payment_intent?.id ?? "";
    const params = { payment_method: other.id, off_session: true } as const;
    expect((await stripe.paymentIntents.confirm(id, params)).status).toBe("succeeded");
    const { data } = await stripe.charges.list({ payment_intent: id });
    expect(data.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
  });

  it("declines a card that has expired meanwhile, until its bank has sent a new one", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { id: _first, ...kept } = await keepMethod(sandbox, good);
    await control(sandbox, "control", { do: "expire_card", id: kept.payment_method });
    const error = await stripeErrorOf(stripe.paymentIntents.create({ ...instalment, ...kept }));
    expect(error.code).toBe("expired_card");
    await control(sandbox, "control", {
      do: "update_card",
      id: kept.payment_method,
      last4: "1234",
    });
    const event = await sandbox.endpoint.event("payment_method.automatically_updated");
    expect(event.data.object).toMatchObject({ id: kept.payment_method, card: { last4: "1234" } });
    const paid = await stripe.paymentIntents.create({ ...instalment, ...kept });
    expect(paid.status).toBe("succeeded");
  });

  it("debits an account under the mandate that is named, and under no other's", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const fields = debitFields("DE89370400440532013000");
    const { id, ...kept } = await keepMethod(sandbox, fields);
    const [charge] = (await stripe.charges.list({ payment_intent: id })).data;
    const mandate = charge?.payment_method_details?.sepa_debit?.mandate ?? "";
    const params = { ...instalment, ...kept, allowed_payment_method_types: ["sepa_debit"] };
    const intent = await stripe.paymentIntents.create({ ...params, mandate });
    expect(intent.status).toBe("processing");
    const wrong = stripe.paymentIntents.create({ ...params, mandate: "mandate_other" });
    expect(await stripeErrorOf(wrong)).toMatchObject({ param: "mandate" });
  });

  it.each([
    ["DE70370400440532013051", "insufficient_funds", "active"],
    ["DE49370400440532013041", "debit_not_authorized", "inactive"],
  ])("%s pays once and then no more", async (iban, code, mandateStatus) => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { id: first, ...kept } = await keepMethod(sandbox, debitFields(iban));
    const second = await stripe.paymentIntents.create({ ...instalment, ...kept });
    sandbox.advanceDays(12);
    expect((await stripe.paymentIntents.retrieve(first)).status).toBe("succeeded");
    const failed = await stripe.paymentIntents.retrieve(second.id);
    expect(failed.last_payment_error?.code).toBe(code);
    const [charge] = (await stripe.charges.list({ payment_intent: first })).data;
    const mandate = charge?.payment_method_details?.sepa_debit?.mandate ?? "";
    expect((await stripe.mandates.retrieve(mandate)).status).toBe(mandateStatus);
  });
});
