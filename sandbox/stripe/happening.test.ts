import { expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { debitFields, payInBrowser } from "./test-calls";

const dayS = 24 * 60 * 60;

it("a jump of the clock lets everything happen in order, each at its own time", async () => {
  const sandbox = await startTestStripe();
  const { id } = await payInBrowser(sandbox, debitFields("DE35370400440532013002"));
  const startedAt = Math.floor(Date.now() / 1000);
  sandbox.advanceDays(29);
  const { data } = await sandbox.stripe.events.list({ limit: 100 });
  const times = data.map(({ created }) => created).reverse();
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const [dispute] = (await sandbox.stripe.disputes.list({ payment_intent: id })).data;
  const [charge] = (await sandbox.stripe.charges.list({ expand: ["data.balance_transaction"] }))
    .data;
  const settledAt = data.find(({ type }) => type === "charge.succeeded")?.created ?? 0;
  expect(settledAt - startedAt).toBeLessThan(11 * dayS);
  expect(charge?.balance_transaction).toMatchObject({ created: settledAt });
  const disputedAfterS = (dispute?.created ?? 0) - settledAt;
  expect([7, 9]).toContain(Math.round(disputedAfterS / dayS));
  // Paid out between the two: what the bank takes back later is owed.
  const [payout] = (await sandbox.stripe.payouts.list()).data;
  expect(payout?.created).toBeLessThan(dispute?.created ?? 0);
});
