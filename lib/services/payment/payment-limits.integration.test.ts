import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import type { HoldKind } from "@/lib/domain/hold/kind";
import {
  beginPayment,
  cardFields,
  createPayer,
  finishAs,
  openAs,
  owedBy,
  startAs,
  tracesOf,
} from "@/scripts/testing/payer";
import { START } from "@/scripts/testing/payment-world";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { settlePayment } from "./settle-payment";

const world = withPaymentWorld();

const start = (actor: DebtorActor, other: string, idempotencyKey = randomUUID()) =>
  startAs({ idempotencyKey, what: "other", other, actor, now: world.now() });

const hold = (actor: DebtorActor, kind: HoldKind) =>
  db.hold.create({
    data: {
      ...{ id: randomUUID(), debtorId: actor.debtorId, kind },
      ...{ startsOn: START, createdAt: START },
    },
  });

const paid = cardFields("4242424242424242");

describe("a payment", () => {
  it("is refused while the law forbids it, also when the hold came after the start", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    const { paymentId } = await beginPayment(actor, "10", world.now());
    await hold(actor, "over_indebtedness_admissible");
    expect(await start(actor, "20")).toMatchObject({ error: "payment_held" });
    const opened = await openAs({ actor, paymentId, now: world.now() });
    expect(opened).toMatchObject({ error: "payment_held" });
  });

  it("is possible during a dispute, of one's own will", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    await hold(actor, "dispute");
    expect(await start(actor, "10")).toMatchObject({ ok: true });
  });

  it("that has arrived is booked although a hold came in between", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
    await world.confirm(world.midi.publishableKey, clientSecret, paid);
    await hold(actor, "over_indebtedness_admissible");
    await settlePayment({ paymentId, now: world.now() });
    expect(await owedBy(actor)).toBe(5_790n);
  });

  it("of an old debt in part goes to a person first; in full it may be paid", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    await db.account.updateMany({
      where: { debtorId: actor.debtorId },
      data: { dueOn: new Date("2020-01-01") },
    });
    expect(await start(actor, "10")).toMatchObject({ error: "person_first" });
    const order = { idempotencyKey: randomUUID(), what: "full" as const, other: "" };
    const full = await startAs({ ...order, actor, now: world.now() });
    expect(full).toMatchObject({ ok: true });
  });

  it("answers a key that was used for another amount, or by another person, with a conflict", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    const key = randomUUID();
    expect(await start(actor, "10", key)).toEqual(await start(actor, "10,00", key));
    expect(await start(actor, "11", key)).toMatchObject({ error: "idempotency_conflict" });
    const stranger = await createPayer(world.midi, 10_000n);
    expect(await start(stranger, "10", key)).toMatchObject({ error: "idempotency_conflict" });
  });

  it("belongs to its person alone", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    const { paymentId } = await beginPayment(actor, "10", world.now());
    const stranger = await createPayer(world.clairance, 10_000n);
    const asked = { actor: stranger, paymentId, now: world.now() };
    expect(await openAs(asked)).toMatchObject({ error: "payment_unknown" });
    expect(await finishAs(asked)).toEqual({ kind: "unknown" });
  });

  it("in a second tab for the same amount is the same payment; for another it replaces the first", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    const first = await beginPayment(actor, "30", world.now());
    expect((await beginPayment(actor, "30", world.now())).paymentId).toBe(first.paymentId);
    const second = await beginPayment(actor, "80", world.now());
    await world.confirm(world.midi.publishableKey, first.clientSecret, paid);
    await world.confirm(world.midi.publishableKey, second.clientSecret, paid);
    await settlePayment({ paymentId: second.paymentId, now: world.now() });
    expect(await tracesOf(first.paymentId)).toMatchObject({ status: "cancelled", entries: [] });
    expect(await owedBy(actor)).toBe(2_000n);
  });

  it("to one creditor never touches the other's Stripe account or receipts", async () => {
    const actor = await createPayer(world.clairance, 10_000n);
    const { paymentId, clientSecret } = await beginPayment(actor, "10", world.now());
    const ofMidi = await world.confirm(world.midi.publishableKey, clientSecret, paid);
    expect(ofMidi).toMatchObject({ error: {} });
    await world.confirm(world.clairance.publishableKey, clientSecret, paid);
    await settlePayment({ paymentId, now: world.now() });
    expect((await tracesOf(paymentId)).receipts).toEqual(["CR-2026-000001"]);
    const books = await db.ledgerAccount.findMany({ where: { code: "stripe_clearing" } });
    expect(new Set(books.map(({ creditorId }) => creditorId)).size).toBe(books.length);
  });

  it("whose intent took another amount is not booked, and a person is called once", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    const { paymentId, clientSecret } = await beginPayment(actor, "10", world.now());
    const { hostname: host, port } = new URL(env.STRIPE_API_URL ?? "");
    const stripe = new Stripe(env.STRIPE_SECRET_KEY, { host, port, protocol: "http" });
    const { intentId } = await tracesOf(paymentId);
    await stripe.paymentIntents.update(intentId ?? "", { amount: 900 });
    await world.confirm(world.midi.publishableKey, clientSecret, paid);
    for (const _ of [1, 2]) await settlePayment({ paymentId, now: world.now() });
    expect(await tracesOf(paymentId)).toMatchObject({ status: "created", entries: [] });
    const cases = await db.supportCase.findMany({ where: { debtorId: actor.debtorId } });
    expect(cases.map(({ reason }) => reason)).toEqual(["payment_mismatch"]);
  });

  it("beyond what is owed by the time it arrives is kept as owed back", async () => {
    const actor = await createPayer(world.midi, 10_000n);
    const { paymentId, clientSecret } = await beginPayment(actor, "100", world.now());
    const account = await db.account.findFirstOrThrow({ where: { debtorId: actor.debtorId } });
    await db.ledgerAccount.updateMany({
      where: { accountId: account.id },
      data: { creditMinor: 4_000n },
    });
    await world.confirm(world.midi.publishableKey, clientSecret, paid);
    await settlePayment({ paymentId, now: world.now() });
    expect(await owedBy(actor)).toBe(0n);
    const [over] = await db.posting.findMany({
      where: { entry: { paymentId }, ledgerAccount: { code: "overpayment" } },
    });
    expect(over?.amountMinor).toBe(4_000n);
  });
});
