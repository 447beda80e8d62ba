import { describe, expect, it } from "vitest";
import { startTestStripe, type TestStripe } from "./start-test-stripe";
import { cardFields, control, payInBrowser } from "./test-calls";

async function disputed(sandbox: TestStripe) {
  const { id } = await payInBrowser(sandbox, cardFields("4000000000000259"));
  sandbox.advanceDays(1);
  const [dispute] = (await sandbox.stripe.disputes.list({ payment_intent: id })).data;
  return { id, disputeId: dispute?.id ?? "" };
}

describe("disputes of cards", () => {
  it("take the money and a fee, and wait for an answer", async () => {
    const sandbox = await startTestStripe();
    const { disputeId } = await disputed(sandbox);
    const dispute = await sandbox.stripe.disputes.retrieve(disputeId);
    expect(dispute).toMatchObject({
      status: "needs_response",
      balance_transactions: [{ amount: -4210, fee: 1500, net: -5710, type: "adjustment" }],
    });
    await sandbox.endpoint.event("charge.dispute.funds_withdrawn");
  });

  it("bring the amount back when they are won", async () => {
    const sandbox = await startTestStripe();
    const { id, disputeId } = await disputed(sandbox);
    await control(sandbox, "control", { do: "win_dispute", id });
    const dispute = await sandbox.stripe.disputes.retrieve(disputeId);
    expect(dispute).toMatchObject({
      status: "won",
      balance_transactions: [{ net: -5710 }, { net: 4210, type: "adjustment" }],
    });
    const { data } = await sandbox.stripe.balanceTransactions.list({
      source: disputeId,
      expand: ["data.source"],
    });
    expect(data.map(({ source }) => source)).toMatchObject([{ id: disputeId }, { id: disputeId }]);
    await sandbox.endpoint.event("charge.dispute.funds_reinstated");
    await sandbox.endpoint.event("charge.dispute.closed");
  });

  it("keep it when they are lost, and are decided once", async () => {
    const sandbox = await startTestStripe();
    const { disputeId } = await disputed(sandbox);
    await control(sandbox, "control", { do: "lose_dispute", id: disputeId });
    const dispute = await sandbox.stripe.disputes.retrieve(disputeId);
    expect([dispute.status, dispute.balance_transactions.length]).toEqual(["lost", 1]);
    const again = control(sandbox, "control", { do: "win_dispute", id: disputeId });
    await expect(again).rejects.toThrow("closed");
  });
});
