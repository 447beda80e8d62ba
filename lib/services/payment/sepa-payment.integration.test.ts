import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { verifyLedger } from "@/lib/services/ledger/verify-ledger";
import {
  beginPayment,
  createPayer,
  debitFields,
  finishAs,
  owedBy,
  tracesOf,
} from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { getPayPage, PAY_PAGE } from "./get-pay-page";
import { settlePayment } from "./settle-payment";

const world = withPaymentWorld();

async function debit(iban: string) {
  const actor = await createPayer(world.midi, 10_000n);
  const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, debitFields(iban));
  const end = await finishAs({ actor, paymentId, now: world.now() });
  return { actor, paymentId, end };
}

const settle = (paymentId: string) => settlePayment({ paymentId, now: world.now() });

describe("a SEPA debit", () => {
  it("on its way is nothing paid, is not asked for twice, and names the day", async () => {
    const { actor, paymentId, end } = await debit("DE89370400440532013000");
    expect(end).toMatchObject({ kind: "on_its_way", methodLast4: "3000" });
    await Promise.all([settle(paymentId), settle(paymentId)]);
    expect(await owedBy(actor)).toBe(10_000n);
    expect(await tracesOf(paymentId)).toMatchObject({
      status: "processing",
      entries: ["sepa_pending"],
      receipts: [],
      events: ["payment.processing"],
    });
    expect(await getPayPage(await readPayer(actor, PAY_PAGE), world.now())).toMatchObject({
      payable: { amountMinor: 5_790n },
      inTransit: { amountMinor: 4_210n },
    });
  });

  it("that arrives is booked, receipted and told once", async () => {
    const { actor, paymentId } = await debit("DE89370400440532013000");
    world.advanceDays(12);
    await Promise.all([settle(paymentId), settle(paymentId), settle(paymentId)]);
    const traces = await tracesOf(paymentId);
    expect(traces.entries.slice(0, 2)).toEqual(["sepa_pending", "sepa_settled"]);
    expect(traces.receipts).toHaveLength(1);
    expect(await owedBy(actor)).toBe(5_790n);
  });

  it("is booked in full also when nobody saw it under way", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
    const fields = debitFields("DE89370400440532013000");
    await world.confirm(world.midi.publishableKey, clientSecret, fields);
    world.advanceDays(12);
    await settle(paymentId);
    expect((await tracesOf(paymentId)).entries.slice(0, 2)).toEqual([
      "sepa_pending",
      "sepa_settled",
    ]);
  });

  it("that the bank refuses leaves the debt as it was, and the person is told", async () => {
    const { actor, paymentId } = await debit("DE65370400440002222227");
    world.advanceDays(12);
    await Promise.all([settle(paymentId), settle(paymentId)]);
    expect(await tracesOf(paymentId)).toMatchObject({
      status: "failed",
      failureCode: "insufficient_funds",
      entries: ["sepa_pending", "sepa_returned"],
      events: ["payment.failed", "payment.processing"],
    });
    expect(await owedBy(actor)).toBe(10_000n);
    const messages = await db.message.findMany({ where: { debtorId: actor.debtorId } });
    expect(messages.map(({ kind }) => kind)).toEqual(["debit_failed"]);
  });

  it("that the payer's bank takes back later makes the debt stand again", async () => {
    const { actor, paymentId } = await debit("DE35370400440532013002");
    world.advanceDays(12);
    await settle(paymentId);
    expect(await owedBy(actor)).toBe(5_790n);
    world.advanceDays(10);
    await Promise.all([settle(paymentId), settle(paymentId)]);
    expect(await owedBy(actor)).toBe(10_000n);
    expect(await tracesOf(paymentId)).toMatchObject({ status: "returned" });
  });

  it("leaves books that add up and nothing in transit that is not", async () => {
    expect(await verifyLedger()).toMatchObject({ faults: [] });
  });
});
