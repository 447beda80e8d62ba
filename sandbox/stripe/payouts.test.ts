import { describe, expect, it } from "vitest";
import { startTestStripe, type TestStripe } from "./start-test-stripe";
import { cardFields, control, payInBrowser } from "./test-calls";

const net = 4210 - 88;

async function paidOut(sandbox: TestStripe) {
  await payInBrowser(sandbox, cardFields("4242424242424242"));
  sandbox.advanceDays(14);
  const [payout] = (await sandbox.stripe.payouts.list()).data;
  if (payout === undefined) throw new Error("no payout");
  return payout;
}

describe("payouts", () => {
  it("bring what is available to the bank, on a business day at six", async () => {
    const sandbox = await startTestStripe();
    const payout = await paidOut(sandbox);
    expect(payout).toMatchObject({ amount: net, status: "paid", automatic: true });
    const createdAt = new Date(payout.created * 1000);
    expect(createdAt.toISOString()).toMatch(/T06:00:00/);
    expect([1, 2, 3, 4, 5]).toContain(createdAt.getUTCDay());
    await sandbox.endpoint.event("payout.created");
    await sandbox.endpoint.event("payout.paid");
    const balance = await sandbox.stripe.balance.retrieve();
    expect([balance.available[0]?.amount, balance.pending[0]?.amount]).toEqual([0, 0]);
  });

  it("list what they are made of, and themselves, so that all of it sums up to nothing", async () => {
    const sandbox = await startTestStripe();
    const payout = await paidOut(sandbox);
    const { data } = await sandbox.stripe.balanceTransactions.list({ payout: payout.id });
    expect(data.map(({ type }) => type)).toEqual(["payout", "charge"]);
    expect(data.reduce((sum, transaction) => sum + transaction.net, 0)).toBe(0);
    expect(data.every(({ status }) => status === "available")).toBe(true);
  });

  it("that fail bring the money back, and it leaves with the next one", async () => {
    const sandbox = await startTestStripe();
    const { stripe } = sandbox;
    const payout = await paidOut(sandbox);
    await control(sandbox, "control", { do: "fail_payout", id: payout.id });
    const failed = await stripe.payouts.retrieve(payout.id, {
      expand: ["failure_balance_transaction"],
    });
    expect(failed).toMatchObject({
      status: "failed",
      failure_balance_transaction: { net, type: "payout_failure", source: payout.id },
    });
    await sandbox.endpoint.event("payout.failed");
    sandbox.advanceDays(7);
    const [next] = (await stripe.payouts.list({ limit: 1 })).data;
    expect([next?.amount, next?.id === payout.id]).toEqual([net, false]);
  });

  it("wait while the account owes Stripe, and then bring what is left", async () => {
    const sandbox = await startTestStripe();
    const payout = await paidOut(sandbox);
    const [charge] = (await sandbox.stripe.charges.list()).data;
    await control(sandbox, "control", { do: "dispute", id: charge?.id ?? "" });
    sandbox.advanceDays(7);
    expect((await sandbox.stripe.payouts.list()).data.map(({ id }) => id)).toEqual([payout.id]);
    await payInBrowser(sandbox, cardFields("4242424242424242"), { amount: 10_000 });
    sandbox.advanceDays(14);
    const [next] = (await sandbox.stripe.payouts.list()).data;
    expect(next?.amount).toBe(10_000 - 175 - 4210 - 1500);
  });
});
