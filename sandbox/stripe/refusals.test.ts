import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { stripeErrorOf } from "./test-calls";

const params = { amount: 4210, currency: "eur" };

describe("what Stripe refuses", () => {
  it("the old payment_method_types, on both kinds of intents", async () => {
    const { stripe } = await startTestStripe();
    const old: object = { payment_method_types: ["card"] };
    const attempts = [
      stripe.paymentIntents.create({ ...params, ...old }),
      stripe.setupIntents.create({ ...old }),
    ];
    for (const error of await Promise.all(attempts.map(stripeErrorOf))) {
      expect(error).toMatchObject({
        statusCode: 400,
        code: "payment_method_types_no_longer_supported",
      });
    }
  });

  it("two ways of choosing methods at once", async () => {
    const { stripe } = await startTestStripe();
    const both = {
      automatic_payment_methods: { enabled: true },
      allowed_payment_method_types: ["card"],
    };
    const error = await stripeErrorOf(stripe.paymentIntents.create({ ...params, ...both }));
    expect(error.param).toBe("allowed_payment_method_types");
  });

  it("a method that the intent does not allow", async () => {
    const { stripe } = await startTestStripe();
    const attempt = stripe.paymentIntents.create({
      ...params,
      allowed_payment_method_types: ["sepa_debit"],
      payment_method: "pm_card_visa",
      confirm: true,
    });
    expect((await stripeErrorOf(attempt)).param).toBe("payment_method");
  });

  it("unknown routes, parameters and objects, and missing parameters", async () => {
    const { stripe } = await startTestStripe();
    const typo: object = { ammount: 1 };
    const incomplete = { amount: 4210 };
    const { paymentIntents } = stripe;
    const cases = [
      [() => stripe.products.list(), { statusCode: 404, type: "StripeInvalidRequestError" }],
      [() => paymentIntents.create({ ...params, ...typo }), { code: "parameter_unknown" }],
      [
        () => stripe.rawRequest("POST", "/v1/payment_intents", incomplete),
        { code: "parameter_missing", param: "currency" },
      ],
      [() => paymentIntents.retrieve("pi_none"), { code: "resource_missing", statusCode: 404 }],
      [() => paymentIntents.create({ ...params, customer: "cus_none" }), { param: "customer" }],
    ] as const;
    for (const [attempt, expected] of cases) {
      expect(await stripeErrorOf(attempt())).toMatchObject(expected);
    }
  });

  it("a property that cannot be expanded", async () => {
    const { stripe } = await startTestStripe();
    const intent = await stripe.paymentIntents.create(params);
    const attempt = stripe.paymentIntents.retrieve(intent.id, { expand: ["amount"] });
    expect((await stripeErrorOf(attempt)).message).toContain("cannot be expanded");
  });

  it("wrong keys, and keys of the other kind", async () => {
    const { url } = await startTestStripe();
    for (const key of ["sk_test_wrong", "pk_test_creditor"]) {
      const stripe = new Stripe(key, {
        host: "localhost",
        port: new URL(url).port,
        protocol: "http",
        maxNetworkRetries: 0,
      });
      const error = await stripeErrorOf(stripe.paymentIntents.list());
      expect(error).toMatchObject({ statusCode: 401, type: "StripeAuthenticationError" });
    }
  });

  it("another account's objects", async () => {
    const { stripe, otherStripe } = await startTestStripe();
    const intent = await stripe.paymentIntents.create(params);
    const attempt = otherStripe.paymentIntents.retrieve(intent.id);
    expect((await stripeErrorOf(attempt)).code).toBe("resource_missing");
  });

  it("card numbers sent by a server", async () => {
    const { stripe } = await startTestStripe();
    const card = { number: "4242424242424242", exp_month: 12, exp_year: 2040, cvc: "123" };
    const attempt = stripe.paymentMethods.create({ type: "card", card });
    expect((await stripeErrorOf(attempt)).statusCode).toBe(402);
  });
});
