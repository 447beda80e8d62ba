import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { booksOf, paidWith } from "@/scripts/testing/bank";
import { staffActor } from "@/scripts/testing/decider";
import { cardFields, owedBy } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { decideRefund } from "./decide-refund";
import { getRefundDesk } from "./get-refund-desk";
import { requestRefund } from "./request-refund";
import { sendRefund } from "./send-refund";
import { withdrawRefund } from "./withdraw-refund";

const world = withPaymentWorld({ isLedgerSound: true });

const paid = (amount = "42,10") =>
  paidWith(world, cardFields("4242424242424242"), { amount, owedMinor: 100_000n });
const staff = (role: StaffRole) => staffActor(world.midi.id, role, world.now());

async function deskFor(actor: StaffActor, debtorId: string, paymentId: string, values = {}) {
  const row = await db.creditor.findUniqueOrThrow({ where: { id: actor.creditorId } });
  const member = {
    ...{ actor, name: "Léa", email: "lea@example.com", creditor: toCreditorView(row) },
    ...{ locale: "fr", sessionId: randomUUID(), expiresAt: world.now(), flashSealed: null },
  };
  return getRefundDesk({ member, debtorId, paymentId, values, now: world.now() });
}

describe("a refund asked from the file", () => {
  it("says beforehand what will be owed again, and that is what is", async () => {
    const { actor, paymentId } = await paid();
    const agent = await staff("agent");
    const before = await owedBy(actor);
    const values = { amount: "12,10", purpose: "debt_stands", reason: "paid_twice" };
    const desk = await deskFor(agent, actor.debtorId, paymentId, values);
    expect(desk).toMatchObject({
      value: {
        ...{ isRefundable: true, errors: {}, refunds: [] },
        preview: {
          owedAgain: { amountMinor: 1_210n },
          ...{ balanceAfter: { amountMinor: before + 1_210n }, needsSecond: false },
        },
      },
    });
    const goodwill = await deskFor(agent, actor.debtorId, paymentId, {
      ...{ ...values, purpose: "goodwill" },
    });
    expect(goodwill).toMatchObject({ value: { preview: { owedAgain: { amountMinor: 0n } } } });
    const key = randomUUID();
    const ask = () =>
      requestRefund({
        ...{ paymentId, amountMinor: 1_210n, purpose: "debt_stands", reason: "paid_twice" },
        ...{ actor: agent, idempotencyKey: key, now: world.now() },
      });
    const answers = await Promise.all([ask(), ask(), ask()]);
    const [first] = answers;
    expect(answers).toEqual(answers.map(() => first));
    if (first?.ok) await sendRefund({ refundId: first.value.refundId, now: world.now() });
    expect(await owedBy(actor)).toBe(before + 1_210n);
    expect((await booksOf(paymentId)).events).toEqual(["card_payment", "fee", "refund"]);
  });

  it("waits for somebody else beyond the creditor's threshold, and can be taken back until then", async () => {
    const { actor, paymentId } = await paid("420");
    const [agent, supervisor] = [await staff("agent"), await staff("supervisor")];
    const values = { amount: "200", purpose: "debt_stands", reason: "wrong_amount" };
    expect(await deskFor(agent, actor.debtorId, paymentId, values)).toMatchObject({
      value: { preview: { needsSecond: true } },
    });
    const ask = async () => {
      const asked = await requestRefund({
        ...{ paymentId, amountMinor: 20_000n, purpose: "debt_stands", reason: "wrong_amount" },
        ...{ actor: supervisor, idempotencyKey: randomUUID(), now: world.now() },
      });
      if (!asked.ok) throw new Error(asked.error);
      return asked.value.refundId;
    };
    const refundId = await ask();
    const now = world.now();
    expect(await decideRefund({ refundId, decision: "approved", actor: supervisor, now })).toEqual({
      ...{ ok: false, error: "same_person" },
    });
    expect(await withdrawRefund({ refundId, actor: agent, now })).toMatchObject({
      error: "refund_unknown",
    });
    expect((await withdrawRefund({ refundId, actor: supervisor, now })).ok).toBe(true);
    const other = await staff("supervisor");
    expect(await decideRefund({ refundId, decision: "approved", actor: other, now })).toMatchObject(
      {
        error: "already_decided",
      },
    );
    // What was taken back does not count any more.
    const again = await ask();
    expect(
      (await decideRefund({ refundId: again, decision: "approved", actor: other, now })).ok,
    ).toBe(true);
    expect(await withdrawRefund({ refundId: again, actor: supervisor, now })).toMatchObject({
      error: "already_decided",
    });
  });

  it("is not there for another creditor's people, another role, nor beside another person's file", async () => {
    const [one, other] = [await paid(), await paid()];
    const { clairance } = world;
    const errorOf = async (actor: StaffActor, debtorId: string, paymentId: string) => {
      const desk = await deskFor(actor, debtorId, paymentId);
      return desk.ok ? null : desk.error;
    };
    const { debtorId } = one.actor;
    const agent = await staff("agent");
    const foreign = await staffActor(clairance.id, "supervisor", world.now());
    expect(await errorOf(agent, debtorId, one.paymentId)).toBeNull();
    expect(await errorOf(await staff("operations"), debtorId, one.paymentId)).toBe("not_allowed");
    expect(await errorOf(foreign, debtorId, one.paymentId)).toBe("unknown");
    expect(await errorOf(agent, debtorId, other.paymentId)).toBe("unknown");
    expect(await errorOf(agent, debtorId, "x'--")).toBe("unknown");
  });

  it("says what is wrong with the wish, by field", async () => {
    const { actor, paymentId } = await paid();
    const agent = await staff("agent");
    const errorsOf = async (amount: string, purpose = "debt_stands") => {
      const values = { amount, purpose, reason: "goodwill" };
      const desk = await deskFor(agent, actor.debtorId, paymentId, values);
      return desk.ok && desk.value.errors;
    };
    expect(await errorsOf("42,11")).toEqual({ amount: "amount_too_large" });
    expect(await errorsOf("0")).toEqual({ amount: "amount_invalid" });
    expect(await errorsOf("1", "overpayment")).toEqual({ amount: "amount_too_large" });
    expect(await errorsOf("douze", "")).toEqual({
      ...{ amount: "amount_not_a_number", purpose: "purpose_missing" },
    });
  });
});
