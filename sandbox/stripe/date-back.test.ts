import { expect, it } from "vitest";
import { startTestStripe } from "./start-test-stripe";
import { cardFields, control, payInBrowser } from "./test-calls";

const at = "2026-03-05T12:00:00Z";
const seconds = Date.parse(at) / 1000;

it("dates a payment back with its fee and what moved the balance, once it is there and not after a payout", async () => {
  const sandbox = await startTestStripe();
  const { stripe } = sandbox;
  const { id } = await payInBrowser(sandbox, cardFields("4242424242424242"));
  for (const _ of [1, 2]) await control(sandbox, "control", { do: "date_back", id, at });
  const { data } = await stripe.balanceTransactions.list({ created: { lte: seconds } });
  expect(data).toMatchObject([{ amount: 4210, fee: 88, created: seconds, status: "available" }]);
  expect(await stripe.balanceTransactions.list()).toMatchObject({ data: [{ id: data[0]?.id }] });
  const intent = await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] });
  expect(intent).toMatchObject({ created: seconds, latest_charge: { created: seconds } });

  const ahead = control(sandbox, "control", { do: "date_back", id, at: "2100-01-01T00:00:00Z" });
  await expect(ahead).rejects.toThrow("cannot be dated back");
  sandbox.advanceDays(7);
  const paidOut = control(sandbox, "control", { do: "date_back", id, at });
  await expect(paidOut).rejects.toThrow("cannot be dated back");
});
