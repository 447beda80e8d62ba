import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { verifyLedger } from "@/lib/services/ledger/verify-ledger";
import {
  beginPayment,
  cardFields,
  createPayer,
  openAs,
  owedBy,
  startAs,
  tracesOf,
} from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { followPayment } from "./follow-payment";
import { settlePayment } from "./settle-payment";

const world = withPaymentWorld();

const times = <T>(count: number, work: () => Promise<T>) =>
  Promise.all(Array.from({ length: count }, work));

describe("a card payment", () => {
  it("sent 200 times at once is one intent, one entry, one receipt and one charge", async () => {
    const actor = await createPayer(world.midi, 124_860n);
    const order = { idempotencyKey: randomUUID(), what: "full" as const, other: "", actor };
    const now = world.now();
    const started = await times(200, () => startAs({ ...order, now }));
    const ids = new Set(started.map((result) => result.ok && result.value.paymentId));
    expect(ids.size).toBe(1);
    const paymentId = [...ids].find((id) => typeof id === "string") ?? "";

    const opened = await times(200, () => openAs({ actor, paymentId, now }));
    const secrets = new Set(opened.map((result) => result.ok && result.value.clientSecret));
    expect(secrets.size).toBe(1);
    const secret = [...secrets].find((value) => typeof value === "string") ?? "";

    const fields = cardFields("4242424242424242");
    await times(20, () => world.confirm(world.midi.publishableKey, secret, fields));
    await times(200, () => settlePayment({ paymentId, now }));
    await times(20, () => followPayment({ paymentId, now }));

    expect(await tracesOf(paymentId)).toMatchObject({
      status: "succeeded",
      entries: ["card_payment"],
      receipts: ["EM-2026-000001"],
      events: ["payment.succeeded"],
    });
    expect(await owedBy(actor)).toBe(0n);
    expect(await db.payment.count({ where: { debtorId: actor.debtorId } })).toBe(1);
    expect(await db.message.count({ where: { debtorId: actor.debtorId } })).toBe(1);
  });

  it("that the bank declines takes nothing, says why, and may be tried again", async () => {
    const actor = await createPayer(world.midi, 50_000n);
    const now = world.now();
    const { paymentId, clientSecret } = await beginPayment(actor, "42,10", now);
    const key = world.midi.publishableKey;
    await world.confirm(key, clientSecret, cardFields("4000000000009995"));
    expect(await settlePayment({ paymentId, now })).toMatchObject({
      value: { status: "failed", failureCode: "insufficient_funds", receiptNumber: null },
    });
    expect(await owedBy(actor)).toBe(50_000n);

    const again = await openAs({ actor, paymentId, now });
    expect(again).toMatchObject({ value: { clientSecret } });
    await world.confirm(key, clientSecret, cardFields("4242424242424242"));
    await settlePayment({ paymentId, now });
    expect(await tracesOf(paymentId)).toMatchObject({
      status: "succeeded",
      entries: ["card_payment"],
      events: ["payment.failed", "payment.succeeded"],
    });
    expect(await owedBy(actor)).toBe(45_790n);
  });

  it("books Stripe's fee once it is known, and only once", async () => {
    const actor = await createPayer(world.midi, 50_000n);
    const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
    await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
    await settlePayment({ paymentId, now: world.now() });
    world.advanceDays(1);
    await times(5, () => settlePayment({ paymentId, now: world.now() }));
    expect((await tracesOf(paymentId)).entries).toEqual(["card_payment", "fee"]);
  });

  it("leaves books that add up, numbered without gaps", async () => {
    expect(await verifyLedger()).toMatchObject({ faults: [] });
    const receipts = await db.receipt.findMany({ orderBy: { sequence: "asc" } });
    expect(receipts.map(({ sequence }) => sequence)).toEqual(receipts.map((_, index) => index + 1));
  });
});
