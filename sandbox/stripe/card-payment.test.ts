import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { cardFields, payInBrowser, stripeErrorOf } from "./test-calls";

describe("card payments", () => {
  it("takes the money with 4242, and makes the fee known a moment later", async () => {
    const sandbox = await startTestStripe();
    const { id, answer } = await payInBrowser(sandbox, cardFields("4242424242424242"));
    expect(answer).toMatchObject({ id, status: "succeeded" });
    const expand = ["latest_charge.balance_transaction"];
    const before = await sandbox.stripe.paymentIntents.retrieve(id, { expand });
    expect(before).toMatchObject({
      amount_received: 4210,
      latest_charge: { balance_transaction: null, paid: true },
    });
    sandbox.advanceDays(1);
    const after = await sandbox.stripe.paymentIntents.retrieve(id, { expand });
    expect(after.latest_charge).toMatchObject({
      payment_method_details: { type: "card", card: { brand: "visa", last4: "4242" } },
      balance_transaction: { amount: 4210, fee: 88, net: 4122, currency: "eur" },
    });
  });

  it.each([
    ["4000000000009995", "card_declined", "insufficient_funds"],
    ["4000000000000002", "card_declined", "generic_decline"],
    ["4000000000009987", "card_declined", "lost_card"],
    ["4000000000000069", "expired_card", undefined],
    ["4000000000000127", "incorrect_cvc", undefined],
    ["4000000000000119", "processing_error", undefined],
    ["4000000000000341", "card_declined", "generic_decline"],
    ["4012888888881881", "card_declined", "test_mode_live_card"],
  ])(
    "declines %s with its own codes and lets the person try again",
    async (number, code, decline) => {
      const sandbox = await startTestStripe();
      const { id, secret, answer } = await payInBrowser(sandbox, cardFields(number));
      expect(answer.error).toMatchObject({ type: "card_error", code });
      const intent = await sandbox.stripe.paymentIntents.retrieve(id);
      expect(intent.status).toBe("requires_payment_method");
      expect(intent.last_payment_error?.code).toBe(code);
      expect(intent.last_payment_error?.decline_code).toBe(decline);
      const again = await fetch(`${sandbox.url}/stripe-js/payment_intents/${id}/confirm`, {
        method: "POST",
        headers: { authorization: "Bearer pk_test_creditor" },
        body: new URLSearchParams({ client_secret: secret, ...cardFields("4242424242424242") }),
      });
      expect(await again.json()).toMatchObject({ status: "succeeded" });
    },
  );

  it.each([
    [cardFields("4242424242424241"), "incorrect_number"],
    [cardFields("4242424242424242", "2020"), "invalid_expiry_year"],
    [
      { ...cardFields("4242424242424242"), "payment_method_data[card][exp_month]": "13" },
      "invalid_expiry_month",
    ],
    [{ ...cardFields("4242424242424242"), "payment_method_data[card][cvc]": "12" }, "invalid_cvc"],
  ])("refuses details that cannot be a card's", async (fields, code) => {
    const { answer } = await payInBrowser(await startTestStripe(), fields);
    expect(answer.error).toMatchObject({ type: "card_error", code });
  });

  it("counts a wallet as a card that knows its wallet", async () => {
    const sandbox = await startTestStripe();
    const fields = {
      ...cardFields("4242424242424242"),
      "payment_method_data[card][wallet]": "google_pay",
    };
    const { id } = await payInBrowser(sandbox, fields);
    const intent = await sandbox.stripe.paymentIntents.retrieve(id, { expand: ["payment_method"] });
    expect(intent.payment_method).toMatchObject({
      type: "card",
      card: { wallet: { type: "google_pay" } },
    });
  });

  it("keeps the method for the plan and debits later instalments off session", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const customer = await stripe.customers.create({ metadata: { debtor: "d1" } });
    const { id } = await payInBrowser(sandbox, cardFields("4242424242424242"), {
      customer: customer.id,
      setup_future_usage: "off_session",
    });
    const [method] = (await stripe.paymentMethods.list({ customer: customer.id })).data;
    const later = await stripe.paymentIntents.create({
      amount: 2000,
      currency: "eur",
      customer: customer.id,
      payment_method: method?.id ?? "",
      off_session: true,
      confirm: true,
    });
    expect(later.status).toBe("succeeded");
    const own = await stripe.paymentIntents.list({ customer: customer.id });
    expect(own.data.map((intent) => intent.id)).toEqual([later.id, id]);
  });

  it("does not take a second payment on a paid intent, nor change or cancel it", async () => {
    const sandbox = await startTestStripe();
    const { id } = await payInBrowser(sandbox, cardFields("4242424242424242"));
    const { paymentIntents } = sandbox.stripe;
    const attempts = [
      paymentIntents.confirm(id, { payment_method: "pm_card_visa" }),
      paymentIntents.update(id, { amount: 1 }),
      paymentIntents.cancel(id),
    ];
    const errors = await Promise.all(attempts.map(stripeErrorOf));
    expect(errors.map(({ code }) => code)).toEqual(
      attempts.map(() => "payment_intent_unexpected_state"),
    );
  });

  it("refuses to confirm an amount other than the one the page showed", async () => {
    const shown = { "shown[amount]": "9999", "shown[currency]": "eur" };
    const fields = { ...cardFields("4242424242424242"), ...shown };
    const { answer } = await payInBrowser(await startTestStripe(), fields);
    expect(answer.error).toMatchObject({ type: "invalid_request_error" });
  });
});
