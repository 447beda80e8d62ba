// What is asked of the database when money goes back, is disputed, was too much or is collected: by the program itself,
// against the sandbox's Stripe. For the test of what it costs in a full database.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { correction, interestAccrued } from "@/lib/domain/ledger/debt-recipes";
import { beginCollection } from "@/lib/services/collection/begin-collection";
import { collectInstalment } from "@/lib/services/collection/collect-instalment";
import { postEntry } from "@/lib/services/ledger/post-entry";
import { applyOverpayment } from "@/lib/services/overpayment/apply-overpayment";
import { OVERPAYMENT_PAGE } from "@/lib/services/overpayment/get-overpayment-page";
import { sendOverpaymentBack } from "@/lib/services/overpayment/send-back";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { decideRefund } from "@/lib/services/refund/decide-refund";
import { askRefund, control, paidWith, refunded, settleThoroughly } from "./bank";
import { createCollected } from "./collected-payer";
import { beginPayment, cardFields, createPayer, debitFields } from "./payer";
import type { PaymentWorld } from "./payment-world";
import { readPayer } from "./read-as";

/** Money back, disputes, money that was too much, and collections: each from its beginning to the books. */
export async function walkMoneyPaths(world: PaymentWorld): Promise<void> {
  await giveBack(world);
  await dispute(world, "win_dispute");
  await dispute(world, "lose_dispute");
  await returnDebit(world);
  await decideOnOverpayment(world);
  await collect(world, "pm_card_visa");
  await collect(world, "pm_card_offSessionInsufficientFunds");
}

const CARD = cardFields("4242424242424242");

/** A refund that arrives, one that comes back, and one that a second person declines. */
async function giveBack(world: PaymentWorld): Promise<void> {
  const { paymentId } = await paidWith(world, CARD, { amount: "600", owedMinor: 100_000n });
  await refunded(world, paymentId, 1_000n);
  const id = await refunded(world, paymentId, 1_000n, { purpose: "goodwill" });
  await control(world, { do: "fail_refund", id });
  await settleThoroughly(world, paymentId);
  const asked = await askRefund(world, paymentId, 50_000n);
  if (!asked.ok) throw new Error(asked.error);
  const { refundId } = asked.value;
  const actor = { kind: "operator", login: "bert" } as const;
  await decideRefund({ refundId, decision: "declined", actor, now: world.now() });
}

async function dispute(world: PaymentWorld, end: "win_dispute" | "lose_dispute"): Promise<void> {
  const { paymentId, id } = await paidWith(world, CARD);
  for (const action of ["dispute", end]) {
    await control(world, { do: action, id });
    await settleThoroughly(world, paymentId);
  }
  await followPayment({ paymentId, now: world.now() });
}

async function returnDebit(world: PaymentWorld): Promise<void> {
  const fields = debitFields("FR1420041010050500013M02606");
  const { paymentId, id } = await paidWith(world, fields, { days: 8 });
  await control(world, { do: "dispute", id });
  await settleThoroughly(world, paymentId);
}

/** Somebody pays 42.10 while the creditor puts 10.00 of it right; uses a part of the rest, and has the other sent back. */
async function decideOnOverpayment(world: PaymentWorld): Promise<void> {
  const actor = await createPayer(world.midi, 4_210n);
  const { debtorId, creditorId } = actor;
  const account = await db.account.findFirstOrThrow({ where: { debtorId } });
  const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
  const entry = {
    ...{ creditorId, effectiveAt: world.now(), now: world.now(), audit: [], outbox: [] },
  };
  const part = { accountId: account.id, component: "principal", amountMinor: 1_000n } as const;
  const righted = correction("credit", [part], "EUR");
  await postEntry({ ...entry, ...fact("correction"), postings: righted });
  await world.confirm(world.midi.publishableKey, clientSecret, CARD);
  await settlePayment({ paymentId, now: world.now() });
  const interest = interestAccrued(account.id, 400n, "EUR");
  await postEntry({ ...entry, ...fact("interest_accrued"), postings: interest });
  await applyOverpayment(await use(actor, world));
  await sendOverpaymentBack(await use(actor, world));
}

const fact = <Event extends string>(event: Event) => ({ event, idempotencyKey: randomUUID() });

const use = async (actor: DebtorActor, world: PaymentWorld) => ({
  debtor: await readPayer(actor, OVERPAYMENT_PAGE),
  ...{ idempotencyKey: randomUUID(), now: world.now() },
});

async function collect(world: PaymentWorld, card: string): Promise<void> {
  const { planId } = await createCollected(world, { card });
  const now = new Date("2026-12-07T09:00:00Z");
  await beginCollection({ planId, now });
  const { id: paymentId } = await db.payment.findFirstOrThrow({
    where: { planId, origin: "autopay" },
  });
  await collectInstalment({ paymentId, now });
  await followPayment({ paymentId, now });
}
