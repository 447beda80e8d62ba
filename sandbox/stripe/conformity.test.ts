import { beforeAll, describe, expect, it } from "vitest";
import { faultsIn } from "./sdk-faults";
import { makeSdkSchemas, type SdkSchemas } from "./sdk-schemas";
import { startTestStripe, type TestStripe } from "./start-test-stripe";
import {
  cardFields,
  control,
  debitFields,
  instalment,
  keepMethod,
  payInBrowser,
  postAsBrowser,
  stripeErrorOf,
} from "./test-calls";

let schemas: SdkSchemas;

beforeAll(() => {
  schemas = makeSdkSchemas();
}, 240_000);

async function payAndRefund(sandbox: TestStripe): Promise<void> {
  const { stripe } = sandbox;
  const customer = await stripe.customers.create({
    email: "a@example.org",
    metadata: { debtor: "d1" },
  });
  await stripe.customers.update(customer.id, { preferred_locales: ["fr"] });
  const { id } = await payInBrowser(sandbox, cardFields("4242424242424242"), {
    customer: customer.id,
    setup_future_usage: "off_session",
    metadata: { payment_id: "p1" },
  });
  sandbox.advanceDays(1);
  await stripe.paymentIntents.retrieve(id, {
    expand: ["latest_charge.balance_transaction", "payment_method", "customer"],
  });
  const [method] = (await stripe.paymentMethods.list({ customer: customer.id })).data;
  await stripe.refunds.create({ payment_intent: id, amount: 100, reason: "requested_by_customer" });
  await stripe.paymentMethods.detach(method?.id ?? "");
  await stripe.charges.list({ payment_intent: id });
  await stripe.balanceTransactions.list({ limit: 100 });
}

async function beRefused(sandbox: TestStripe): Promise<void> {
  const { stripe } = sandbox;
  const declined = await payInBrowser(sandbox, cardFields("4000000000009995"));
  await stripe.paymentIntents.update(declined.id, { amount: 5000, description: "EM-1" });
  await stripe.paymentIntents.cancel(declined.id, { cancellation_reason: "abandoned" });
  const asked = await payInBrowser(sandbox, cardFields("4000002760003184"));
  await stripe.paymentIntents.retrieve(asked.id);
  const fields = { client_secret: asked.secret, outcome: "fail" };
  await postAsBrowser(sandbox, `/payment_intents/${asked.id}/challenge`, fields);
  await stripe.paymentIntents.retrieve(asked.id);
  await stripeErrorOf(
    stripe.paymentIntents.create({
      amount: 100,
      currency: "eur",
      payment_method: "pm_card_authenticationRequired",
      off_session: true,
      confirm: true,
    }),
  );
}

async function debit(sandbox: TestStripe): Promise<void> {
  const { stripe } = sandbox;
  const options = { sepa_debit: { mandate_options: { reference_prefix: "EM-" } } };
  for (const iban of ["DE35370400440532013002", "DE65370400440002222227"]) {
    const { id } = await payInBrowser(sandbox, debitFields(iban), {
      payment_method_options: options,
    });
    await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge", "payment_method"] });
    sandbox.advanceDays(20);
    await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge.balance_transaction"] });
  }
  await stripe.disputes.list();
  const [charge] = (await stripe.charges.list({ limit: 1 })).data;
  await stripe.mandates.retrieve(charge?.payment_method_details?.sepa_debit?.mandate ?? "");
}

async function setUp(sandbox: TestStripe): Promise<void> {
  const { stripe } = sandbox;
  const customer = await stripe.customers.create();
  const intent = await stripe.setupIntents.create({ customer: customer.id, usage: "off_session" });
  await stripe.setupIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  await stripe.setupIntents.cancel((await stripe.setupIntents.create({})).id);
  const debitIntent = await stripe.setupIntents.create({ customer: customer.id });
  await postAsBrowser(sandbox, `/setup_intents/${debitIntent.id}/confirm`, {
    client_secret: debitIntent.client_secret ?? "",
    ...debitFields("DE89370400440532013000"),
  });
  await stripe.setupIntents.retrieve(debitIntent.id, { expand: ["mandate", "payment_method"] });
}

async function reconcile(sandbox: TestStripe): Promise<void> {
  const { stripe } = sandbox;
  const { id: paid } = await payInBrowser(sandbox, cardFields("4000000000005126"));
  await stripe.refunds.create({ payment_intent: paid, metadata: { refund: "r1" } });
  const { id: disputed } = await payInBrowser(sandbox, cardFields("4000000000000259"));
  sandbox.advanceDays(8);
  const [dispute] = (await stripe.disputes.list({ payment_intent: disputed })).data;
  await control(sandbox, "control", { do: "win_dispute", id: dispute?.id });
  sandbox.advanceDays(8);
  const [payout] = (await stripe.payouts.list({ created: { gt: 0 }, status: "paid" })).data;
  await stripe.balanceTransactions.list({
    payout: payout?.id ?? "",
    created: { gte: 0, lt: 9_999_999_999 },
    expand: ["data.source"],
  });
  await control(sandbox, "control", { do: "fail_payout", id: payout?.id });
  await stripe.payouts.retrieve(payout?.id ?? "");
  await stripe.balance.retrieve();
  await stripe.disputes.retrieve(dispute?.id ?? "", { expand: ["charge"] });
  await stripe.refunds.list({ payment_intent: paid, expand: ["data.failure_balance_transaction"] });
  await stripe.events.list({ types: ["payout.failed", "refund.failed"], delivery_success: true });
}

async function takeInstalments(sandbox: TestStripe): Promise<void> {
  const { stripe } = sandbox;
  const { id: _paid, ...kept } = await keepMethod(sandbox, cardFields("4000009951000002"));
  const error = await stripeErrorOf(stripe.paymentIntents.create({ ...instalment, ...kept }));
  const id = error.payment_intent?.id ?? "";
  await control(sandbox, "control", {
    do: "update_card",
    id: kept.payment_method,
    number: "4242424242424242",
  });
  await stripe.paymentIntents.confirm(id, {
    payment_method: kept.payment_method,
    off_session: true,
  });
  const account = await keepMethod(sandbox, debitFields("DE49370400440532013041"));
  const params = { customer: account.customer, payment_method: account.payment_method };
  await stripe.paymentIntents.create({
    ...instalment,
    ...params,
    allowed_payment_method_types: ["sepa_debit"],
  });
  sandbox.advanceDays(12);
  await stripe.paymentMethods.detach(account.payment_method);
}

describe("conformity with the SDK's types", () => {
  it.each([
    ["paying and refunding", payAndRefund],
    ["declines and challenges", beRefused],
    ["debits and disputes", debit],
    ["setting up", setUp],
    ["reconciling", reconcile],
    ["taking instalments", takeInstalments],
  ])("of everything sent and answered when %s, and of the events", async (_name, walk) => {
    const sandbox = await startTestStripe();
    await walk(sandbox);
    await sandbox.stripe.events.list({ limit: 100 });
    expect(sandbox.traffic.length).toBeGreaterThan(5);
    expect(faultsIn(sandbox.traffic, schemas)).toEqual([]);
  });

  it("would notice a withdrawn parameter and an invented property", async () => {
    const { stripe, traffic } = await startTestStripe();
    const intent = await stripe.paymentIntents.create({ amount: 100, currency: "eur" });
    const [exchange] = traffic;
    if (exchange === undefined) throw new Error("nothing was recorded");
    const body = `${exchange.body}&payment_method_types[0]=card`;
    const { status: _left, ...rest } = intent;
    const answer = { ...rest, invented: true };
    expect(faultsIn([{ ...exchange, body }], schemas)).toHaveLength(1);
    expect(faultsIn([{ ...exchange, answer }], schemas)).toHaveLength(2);
  });
});
