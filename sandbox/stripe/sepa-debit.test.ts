import { describe, expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { debitFields, payInBrowser, stripeErrorOf } from "./test-calls";

const succeeds = "DE89370400440532013000";

describe("SEPA debits", () => {
  it.each([
    [succeeds, 10, "succeeded", undefined],
    ["DE08370400440532013003", 14, "succeeded", undefined],
    ["DE62370400440532013001", 10, "requires_payment_method", "generic_could_not_process"],
    ["DE78370400440532013004", 14, "requires_payment_method", "generic_could_not_process"],
    ["DE65370400440002222227", 10, "requires_payment_method", "insufficient_funds"],
  ])("%s is on its way for days and then ends as it should", async (iban, days, status, code) => {
    const sandbox = await startTestStripe();
    const { id, answer } = await payInBrowser(sandbox, debitFields(iban));
    expect(answer).toMatchObject({ status: "processing" });
    sandbox.advanceDays(5);
    expect((await sandbox.stripe.paymentIntents.retrieve(id)).status).toBe("processing");
    sandbox.advanceDays(days - 5);
    const ended = await sandbox.stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] });
    expect(ended.status).toBe(status);
    expect(ended.last_payment_error?.code).toBe(code);
    expect(ended.latest_charge).toMatchObject({
      status: code === undefined ? "succeeded" : "failed",
    });
  });

  it("takes disputed money back with a fee, for good, and ends the mandate", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const { id } = await payInBrowser(sandbox, debitFields("DE35370400440532013002"));
    sandbox.advanceDays(10);
    expect((await stripe.paymentIntents.retrieve(id)).status).toBe("succeeded");
    sandbox.advanceDays(8);
    const [dispute] = (await stripe.disputes.list({ payment_intent: id })).data;
    expect(dispute).toMatchObject({ amount: 4210, status: "lost" });
    const intent = await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] });
    expect(intent.latest_charge).toMatchObject({ disputed: true });
    const charge = await stripe.charges.retrieve(dispute?.charge.toString() ?? "");
    const mandate = charge.payment_method_details?.sepa_debit?.mandate ?? "";
    expect((await stripe.mandates.retrieve(mandate)).status).toBe("inactive");
  });

  it("gives the mandate the creditor's prefix and uses it again for later debits", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const customer = await stripe.customers.create();
    const { id } = await payInBrowser(sandbox, debitFields(succeeds), {
      customer: customer.id,
      setup_future_usage: "off_session",
      payment_method_options: {
        sepa_debit: { mandate_options: { reference_prefix: "EM-" } },
      },
    });
    const intent = await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] });
    const charge = await stripe.charges.retrieve(
      typeof intent.latest_charge === "object" ? (intent.latest_charge?.id ?? "") : "",
    );
    const mandateId = charge.payment_method_details?.sepa_debit?.mandate ?? "";
    const mandate = await stripe.mandates.retrieve(mandateId);
    expect(mandate.payment_method_details.sepa_debit?.reference).toMatch(/^EM-[A-Z0-9]{16}$/);
    const later = await stripe.paymentIntents.create({
      amount: 2000,
      currency: "eur",
      customer: customer.id,
      payment_method: charge.payment_method ?? "",
      off_session: true,
      confirm: true,
    });
    expect(later.status).toBe("processing");
  });

  it("refuses a debit that nobody has agreed to", async () => {
    const fields = Object.entries(debitFields(succeeds)).filter(
      ([name]) => !name.startsWith("mandate"),
    );
    const { answer } = await payInBrowser(await startTestStripe(), Object.fromEntries(fields));
    expect(answer.error).toMatchObject({ code: "payment_intent_mandate_invalid" });
  });

  it.each(["DE89370400440532013001", "FR7630006000011234567890189"])(
    "refuses %s, which is wrong or not a test account",
    async (iban) => {
      const { answer } = await payInBrowser(await startTestStripe(), debitFields(iban));
      expect(answer.error).toMatchObject({ code: "invalid_bank_account_iban" });
    },
  );

  it.each([
    { mandate_options: { reference_prefix: "STRIPE-1" } },
    { mandate_options: { reference_prefix: "PREFIXTOOLONG" } },
    { target_date: new Date().toISOString().slice(0, 10) },
  ])("refuses a reference prefix or a target date against the rules", async (sepa_debit) => {
    const { stripe } = await startTestStripe();
    const params = { amount: 4210, currency: "eur", payment_method_options: { sepa_debit } };
    expect((await stripeErrorOf(stripe.paymentIntents.create(params))).statusCode).toBe(400);
  });
});
