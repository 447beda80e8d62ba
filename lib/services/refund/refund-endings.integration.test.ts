import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { getReceipt, RECEIPT_PAGE } from "@/lib/services/receipt/get-receipt";
import {
  askRefund,
  booksOf,
  casesOf,
  control,
  paidWith,
  refunded,
  settleThoroughly,
} from "@/scripts/testing/bank";
import { beginPayment, cardFields, finishAs, owedBy } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { sendRefund } from "./send-refund";

const world = withPaymentWorld({ isLedgerSound: true });

const paid = (card = "4242424242424242", owedMinor = 100_000n) =>
  paidWith(world, cardFields(card), { owedMinor });

describe("a refund", () => {
  it("that fails days later settles the debt again, and a person is told", async () => {
    const { actor, paymentId } = await paid("4000000000005126");
    await refunded(world, paymentId, 4_210n);
    expect(await owedBy(actor)).toBe(100_000n);
    world.advanceDays(5);
    await Promise.all([settleThoroughly(world, paymentId), settleThoroughly(world, paymentId)]);
    expect(await owedBy(actor)).toBe(100_000n - 4_210n);
    expect(await booksOf(paymentId)).toMatchObject({
      ...{ status: "succeeded", refundedMinor: 0n, cancelledMinor: 0n, refunds: ["failed"] },
      events: ["card_payment", "fee", "refund", "refund_failed"],
    });
    expect(await casesOf(world.midi.id, actor.debtorId)).toEqual(["refund_failed"]);
    const [receipt, counterReceipt] = await Promise.all(
      ["payment", "cancellation"].map(async (kind) => {
        const { number } = await db.receipt.findFirstOrThrow({ where: { paymentId, kind } });
        return getReceipt(await readPayer(actor, RECEIPT_PAGE, number));
      }),
    );
    expect(receipt).toMatchObject({ standing: "valid", cancellations: [] });
    expect(counterReceipt).toMatchObject({ isWithdrawn: true });
  });

  it("that fails after the debt was paid in another way is held for the person", async () => {
    const { actor, paymentId } = await paid("4242424242424242", 4_210n);
    const refundId = await refunded(world, paymentId, 4_210n);
    const again = await beginPayment(actor, "42,10", world.now());
    const card = cardFields("4242424242424242");
    await world.confirm(world.midi.publishableKey, again.clientSecret, card);
    await finishAs({ actor, paymentId: again.paymentId, now: world.now() });
    expect(await owedBy(actor)).toBe(0n);
    await control(world, { do: "fail_refund", id: refundId });
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(0n);
    expect((await booksOf(paymentId)).sums).toMatchObject({ overpayment: 4_210n });
  });

  it("made in Stripe's dashboard is booked as owed again, and a person is told once", async () => {
    const { actor, paymentId, id } = await paid();
    await control(world, { do: "refund", id: id, amount: 210 });
    await settleThoroughly(world, paymentId);
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(100_000n - 4_000n);
    const [refund] = await db.refund.findMany({ where: { paymentId } });
    expect(refund).toMatchObject({
      purpose: "debt_stands",
      requestedBy: "stripe",
      reason: "outside",
    });
    expect(await casesOf(world.midi.id, actor.debtorId)).toEqual(["refund_outside"]);
  });

  it("that Stripe refuses is ended and given to a person; nothing is booked", async () => {
    const { actor, paymentId, id } = await paid();
    const asked = await askRefund(world, paymentId, 4_210n);
    if (!asked.ok) throw new Error(asked.error);
    await control(world, { do: "refund", id: id, amount: 4_000 });
    await sendRefund({ refundId: asked.value.refundId, now: world.now() });
    expect(await booksOf(paymentId)).toMatchObject({ refundedMinor: 0n, refunds: ["failed"] });
    expect(await casesOf(world.midi.id, actor.debtorId)).toEqual(["refund_refused"]);
  });

  it("that is not what we ordered is an alarm and is not booked", async () => {
    const { actor, paymentId } = await paid();
    const id = await refunded(world, paymentId, 1_000n);
    await control(world, { do: "tamper", id, set: { amount: 1_500 } });
    await settleThoroughly(world, paymentId);
    await settleThoroughly(world, paymentId);
    expect((await booksOf(paymentId)).refundedMinor).toBe(1_000n);
    expect(await casesOf(world.midi.id, actor.debtorId)).toEqual(["refund_mismatch"]);
  });
});
