// A person who pays in tests: one debt, and the steps of a payment as the app takes them.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { ok } from "@/lib/domain/result";
import { finishPayment } from "@/lib/services/payment/finish-payment";
import { resumeIntent } from "@/lib/services/payment/open-intent";
import { PAYMENT_PAGE } from "@/lib/services/payment/own-payment";
import type { PaymentChoice } from "@/lib/services/payment/payment-choice";
import { PAYMENT_BEGIN, startPayment } from "@/lib/services/payment/start-payment";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { cardFields, debitFields } from "@/sandbox/stripe/test-calls";
import { type PaymentWorld, START } from "./payment-world";
import { readPayer } from "./read-as";

export { cardFields, debitFields };

type CreditorOfWorld = PaymentWorld["midi"];

/** A debtor who owes this much, with a phone number for confirmations. */
export async function createPayer(
  creditor: CreditorOfWorld,
  principalMinor: bigint,
): Promise<DebtorActor> {
  const { id } = await createDebtor(
    {
      creditorId: creditor.id,
      locale: "fr",
      profile: {
        ...{ givenName: "Jean", familyName: "Durand", bornOn: null, postcode: null },
        ...{ phone: "+33600000001", email: null, contractDigits: null, securityCode: null },
      },
      debts: [
        {
          ...{ reference: randomUUID().slice(0, 8), product: "gas", contractNumber: "4821" },
          ...{ principalLabel: "Gaz", openedOn: "2026-06-01", dueOn: "2026-08-14" },
          ...{ letterReference: "EM-2291", letterSentOn: "2026-11-03", principalMinor },
        },
      ],
    },
    START,
  );
  return { kind: "debtor", debtorId: id, creditorId: creditor.id, sessionId: randomUUID() };
}

type Order = PaymentChoice & { actor: DebtorActor; now: Date };

/** "Go on" of the choice of an amount, with what its action reads. */
export async function startAs({ actor, ...order }: Order) {
  const debtor = await readPayer(actor, PAYMENT_BEGIN, order.idempotencyKey);
  const started = await startPayment({ ...order, debtor });
  return started.ok ? ok({ paymentId: started.value.attempt.id }) : started;
}

type Payment = { actor: DebtorActor; paymentId: string; now: Date };

/** "Pay" on a payment that exists, with what its action reads. */
export async function openAs({ actor, paymentId, now }: Payment) {
  return resumeIntent(await readPayer(actor, PAYMENT_PAGE, paymentId), now);
}

/** The return page, with what it reads. */
export async function finishAs({ actor, paymentId, now }: Payment) {
  return finishPayment(await readPayer(actor, PAYMENT_PAGE, paymentId), now);
}

/** Starts a payment of an amount of one's own, and opens its intent. Fails where either is refused. */
export async function beginPayment(actor: DebtorActor, other: string, now: Date) {
  const order = { idempotencyKey: randomUUID(), what: "other" as const, other, actor, now };
  const started = await startAs(order);
  if (!started.ok) throw new Error(started.error);
  const opened = await openAs({ actor, paymentId: started.value.paymentId, now });
  if (!opened.ok) throw new Error(opened.error);
  const { paymentId, clientSecret } = opened.value;
  if (clientSecret === null) throw new Error("nothing to confirm");
  return { paymentId, clientSecret, order };
}

/** Pays an amount of one's own by card, from the choice to the receipt. Answers the payment's id. */
export async function payAs(world: PaymentWorld, actor: DebtorActor, other: string) {
  const { paymentId, clientSecret } = await beginPayment(actor, other, world.now());
  const fields = cardFields("4242424242424242");
  await world.confirm(world.midi.publishableKey, clientSecret, fields);
  await finishAs({ actor, paymentId, now: world.now() });
  return paymentId;
}

/** What the books, the receipts and the outbox hold about a payment. */
export async function tracesOf(paymentId: string) {
  const [payment, entries, receipts, events] = await Promise.all([
    db.payment.findUniqueOrThrow({ where: { id: paymentId } }),
    db.journalEntry.findMany({ where: { paymentId }, orderBy: { id: "asc" } }),
    db.receipt.findMany({ where: { paymentId } }),
    db.outboxEvent.findMany({ where: { payload: { path: ["data", "id"], equals: paymentId } } }),
  ]);
  return {
    status: payment.status,
    failureCode: payment.failureCode,
    intentId: payment.stripeIntentId,
    entries: entries.map(({ event }) => event),
    receipts: receipts.map(({ number }) => number),
    events: events.map(({ type }) => type).toSorted(),
  };
}

/** What a debtor still owes, minor units. */
export async function owedBy(actor: DebtorActor): Promise<bigint> {
  const books = await db.ledgerAccount.findMany({
    where: { account: { debtorId: actor.debtorId } },
  });
  return books.reduce((sum, { debitMinor, creditMinor }) => sum + debitMinor - creditMinor, 0n);
}
