import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { correction, interestAccrued } from "@/lib/domain/ledger/debt-recipes";
import type { Posting } from "@/lib/domain/ledger/posting";
import { ACCOUNT_PAGE, getAccountPage } from "@/lib/services/account/get-account-page";
import { postEntry } from "@/lib/services/ledger/post-entry";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { sendRefund } from "@/lib/services/refund/send-refund";
import { askRefund, booksOf, control, settleThoroughly } from "@/scripts/testing/bank";
import { beginPayment, cardFields, createPayer, owedBy } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { applyOverpayment } from "./apply-overpayment";
import { getOverpaymentPage, OVERPAYMENT_PAGE } from "./get-overpayment-page";
import { sendOverpaymentBack } from "./send-back";

const world = withPaymentWorld({ isLedgerSound: true });

async function book(
  creditorId: string,
  event: "correction" | "interest_accrued",
  postings: Posting[],
) {
  const posted = await postEntry({
    ...{ creditorId, idempotencyKey: randomUUID(), event, postings },
    ...{ effectiveAt: world.now(), now: world.now(), audit: [], outbox: [] },
  });
  if (!posted.ok) throw new Error(posted.error);
}

/** Somebody who paid 42.10 while the creditor was putting 10.00 of it right. */
async function overpaid() {
  const actor = await createPayer(world.midi, 4_210n);
  const { id: accountId } = await db.account.findFirstOrThrow({
    where: { debtorId: actor.debtorId },
  });
  const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
  const part = { accountId, component: "principal", amountMinor: 1_000n } as const;
  await book(actor.creditorId, "correction", correction("credit", [part], "EUR"));
  await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
  await settlePayment({ paymentId, now: world.now() });
  const { stripeIntentId } = await db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  return { actor, accountId, paymentId, intentId: stripeIntentId };
}

const toldTo = async ({ debtorId }: DebtorActor) => {
  const messages = await db.message.findMany({
    where: { debtorId },
    orderBy: { createdAt: "asc" },
  });
  return messages.map(({ kind }) => kind);
};

const read = (actor: DebtorActor) => readPayer(actor, OVERPAYMENT_PAGE);
const pageOf = async (actor: DebtorActor) => getOverpaymentPage(await read(actor), world.now());

describe("what was paid too much", () => {
  it("is held for the person, who is told so on their account", async () => {
    const { actor, paymentId } = await overpaid();
    expect(await owedBy(actor)).toBe(0n);
    expect((await booksOf(paymentId)).sums).toMatchObject({ overpayment: 1_000n });
    const page = getAccountPage(await readPayer(actor, ACCOUNT_PAGE), world.now());
    expect(page.overpaid).toMatchObject({ amountMinor: 1_000n });
    expect(await pageOf(actor)).toMatchObject({ held: { amountMinor: 1_000n }, usable: null });
  });

  it("goes back once, however often it is asked for, and needs no second person", async () => {
    const { actor, paymentId } = await overpaid();
    const debtor = await read(actor);
    const now = world.now();
    const send = (idempotencyKey: string) => sendOverpaymentBack({ debtor, idempotencyKey, now });
    const key = randomUUID();
    await Promise.all([send(key), send(key), send(randomUUID())]);
    expect(await pageOf(actor)).toMatchObject({
      held: { amountMinor: 0n },
      sent: { amountMinor: 1_000n },
    });
    const [refund, ...others] = await db.refund.findMany({ where: { paymentId } });
    expect(others).toEqual([]);
    await sendRefund({ refundId: refund?.id ?? "", now });
    expect(await owedBy(actor)).toBe(0n);
    const books = await booksOf(paymentId);
    expect(books).toMatchObject({ status: "partially_refunded", refundedMinor: 1_000n });
    expect(books.sums).not.toHaveProperty("overpayment");
    const again = sendOverpaymentBack({ debtor: await read(actor), idempotencyKey: key, now });
    expect(await again).toMatchObject({ error: "nothing_held" });
  });

  it("settles what is owed later, once, and the rest stays held", async () => {
    const { actor, accountId, paymentId } = await overpaid();
    await book(actor.creditorId, "interest_accrued", interestAccrued(accountId, 400n, "EUR"));
    expect(await pageOf(actor)).toMatchObject({ usable: { amountMinor: 400n } });
    const debtor = await read(actor);
    const [idempotencyKey, other] = [randomUUID(), randomUUID()];
    await Promise.all([
      applyOverpayment({ debtor, idempotencyKey, now: world.now() }),
      applyOverpayment({ debtor, idempotencyKey, now: world.now() }),
      applyOverpayment({ debtor, idempotencyKey: other, now: world.now() }),
    ]);
    expect(await owedBy(actor)).toBe(0n);
    expect((await booksOf(paymentId)).sums).toMatchObject({ overpayment: 600n, interest: 400n });
    const more = { debtor: await read(actor), idempotencyKey: randomUUID(), now: world.now() };
    expect(await applyOverpayment(more)).toMatchObject({ error: "nothing_used" });
  });

  it("is told once, and so is that it is on its way back", async () => {
    const { actor, paymentId } = await overpaid();
    const follow = () => followPayment({ paymentId, now: world.now() });
    for (const _ of [1, 2]) await follow();
    expect(await toldTo(actor)).toEqual(["receipt", "overpayment_held"]);
    const asked = { debtor: await read(actor), idempotencyKey: randomUUID(), now: world.now() };
    await sendOverpaymentBack(asked);
    const { id: refundId } = await db.refund.findFirstOrThrow({ where: { paymentId } });
    await follow();
    expect(await toldTo(actor)).not.toContain("refund_sent");
    await sendRefund({ refundId, now: world.now() });
    for (const _ of [1, 2]) await follow();
    expect(await toldTo(actor)).toEqual(["receipt", "overpayment_held", "refund_sent"]);
  });

  it("is at most what the books hold of the payment, whoever asks", async () => {
    const { actor, paymentId } = await overpaid();
    const ask = (amountMinor: bigint) =>
      askRefund(world, paymentId, amountMinor, { actor, purpose: "overpayment" });
    expect(await ask(1_001n)).toMatchObject({ error: "amount_too_large" });
    const both = await Promise.all([ask(600n), ask(600n)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it("and used is owed again where the bank takes the payment back", async () => {
    const { actor, accountId, paymentId, intentId } = await overpaid();
    await book(actor.creditorId, "interest_accrued", interestAccrued(accountId, 400n, "EUR"));
    const use = { debtor: await read(actor), idempotencyKey: randomUUID(), now: world.now() };
    await applyOverpayment(use);
    await control(world, { do: "dispute", id: intentId });
    await control(world, { do: "lose_dispute", id: intentId });
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(3_610n);
    expect((await booksOf(paymentId)).sums).not.toHaveProperty("dispute_losses");
  });
});
