import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { Actor } from "@/lib/domain/actor/actor";
import { askRefund, booksOf, paidWith, refunded, settleThoroughly } from "@/scripts/testing/bank";
import { cardFields, owedBy } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { decideRefund } from "./decide-refund";
import { sendRefund } from "./send-refund";

const world = withPaymentWorld({ isLedgerSound: true });

const anna: Actor = { kind: "operator", login: "anna" };
const bert: Actor = { kind: "operator", login: "bert" };

const paid = (amount = "42,10") =>
  paidWith(world, cardFields("4242424242424242"), { amount, owedMinor: 100_000n });

describe("a refund", () => {
  it("is sent once, booked once, and what it paid is owed again, with a counter-receipt", async () => {
    const { actor, paymentId } = await paid();
    await refunded(world, paymentId, 1_000n);
    const { id: refundId } = await db.refund.findFirstOrThrow({ where: { paymentId } });
    await Promise.all([
      sendRefund({ refundId, now: world.now() }),
      settleThoroughly(world, paymentId),
    ]);
    expect(await booksOf(paymentId)).toMatchObject({
      ...{ status: "partially_refunded", refundedMinor: 1_000n, cancelledMinor: 1_000n },
      ...{ refunds: ["succeeded"], events: ["card_payment", "fee", "refund"] },
    });
    expect(await owedBy(actor)).toBe(100_000n - 3_210n);
    await refunded(world, paymentId, 3_210n);
    expect(await booksOf(paymentId)).toMatchObject({ status: "refunded", cancelledMinor: 4_210n });
    expect(await owedBy(actor)).toBe(100_000n);
  });

  it("of goodwill leaves the debt settled and the receipt whole", async () => {
    const { actor, paymentId } = await paid();
    await refunded(world, paymentId, 1_000n, { purpose: "goodwill" });
    expect(await owedBy(actor)).toBe(100_000n - 4_210n);
    expect(await booksOf(paymentId)).toMatchObject({
      cancelledMinor: 0n,
      sums: { refunds: -1_000n },
    });
  });

  it("never gives back more than was paid, asked for at once or one after the other", async () => {
    const { paymentId } = await paid();
    const both = await Promise.all([
      askRefund(world, paymentId, 4_210n),
      askRefund(world, paymentId, 4_210n),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both).toContainEqual({ ok: false, error: "amount_too_large" });
    expect(await askRefund(world, paymentId, 1n)).toEqual({ ok: false, error: "amount_too_large" });
    expect(await askRefund(world, paymentId, 0n)).toEqual({ ok: false, error: "amount_invalid" });
  });

  it("asked for twice with one key is one", async () => {
    const { paymentId } = await paid();
    const idempotencyKey = randomUUID();
    const many = Array.from({ length: 8 }, () =>
      askRefund(world, paymentId, 500n, { idempotencyKey }),
    );
    const answers = await Promise.all(many);
    expect(
      new Set(answers.map((answer) => (answer.ok ? answer.value.refundId : answer.error))).size,
    ).toBe(1);
    expect(await db.refund.count({ where: { paymentId } })).toBe(1);
    expect(await askRefund(world, paymentId, 501n, { idempotencyKey })).toMatchObject({
      error: "idempotency_conflict",
    });
    const other = await paid();
    expect(await askRefund(world, other.paymentId, 500n, { idempotencyKey })).toMatchObject({
      error: "idempotency_conflict",
    });
  });

  it("above the creditor's threshold, also in steps, waits for another person", async () => {
    const { paymentId } = await paid("300,00");
    expect(await askRefund(world, paymentId, 9_000n)).toMatchObject({
      value: { isWaitingForApproval: false },
    });
    const asked = await askRefund(world, paymentId, 1_001n);
    if (!asked.ok) throw new Error(asked.error);
    expect(asked.value.isWaitingForApproval).toBe(true);
    const { refundId } = asked.value;
    await sendRefund({ refundId, now: world.now() });
    expect((await booksOf(paymentId)).refundedMinor).toBe(0n);
    const decide = (actor: Actor) =>
      decideRefund({ refundId, decision: "approved", actor, now: world.now() });
    expect(await decide(anna)).toEqual({ ok: false, error: "same_person" });
    const agent = {
      kind: "staff",
      staffId: "u",
      creditorId: world.midi.id,
      role: "agent",
      teamId: null,
    } as const;
    expect(await decide(agent)).toEqual({ ok: false, error: "not_allowed" });
    const stranger = { ...agent, role: "supervisor", creditorId: world.clairance.id } as const;
    expect(await decide(stranger)).toEqual({ ok: false, error: "not_allowed" });
    const answers = await Promise.all([decide(bert), decide({ ...agent, role: "supervisor" })]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    await sendRefund({ refundId, now: world.now() });
    expect((await booksOf(paymentId)).refundedMinor).toBe(1_001n);
  });

  it("is nobody's to ask for but the creditor's people, and a debtor's for what was paid too much", async () => {
    const { actor, paymentId } = await paid();
    expect(await askRefund(world, paymentId, 100n, { actor })).toMatchObject({
      error: "not_allowed",
    });
    expect(
      await askRefund(world, paymentId, 100n, { actor, purpose: "overpayment" }),
    ).toMatchObject({
      error: "amount_too_large",
    });
    const staff = { kind: "staff", staffId: "u", role: "supervisor", teamId: null } as const;
    const foreign = { ...staff, creditorId: world.clairance.id };
    expect(await askRefund(world, paymentId, 100n, { actor: foreign })).toMatchObject({
      error: "not_allowed",
    });
  });
});
