// A person whose card or account is kept for their plan, in tests: what the pages and the jobs do, one after the other.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { beginSetup } from "@/lib/services/method/begin-setup";
import { detachMethod } from "@/lib/services/method/detach-method";
import { followMethod } from "@/lib/services/method/follow-method";
import { METHOD_PAGE } from "@/lib/services/method/get-method-page";
import { keepAgreement } from "@/lib/services/method/keep-agreement";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { PAYMENT_PAGE } from "@/lib/services/payment/own-payment";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { makePlan } from "@/prisma/seed/make-plan";
import { identifiedPerson } from "./identified-person";
import { openAs, startAs } from "./payer";
import type { PaymentWorld } from "./payment-world";
import { readAs, readPayer } from "./read-as";

/** Keyed hash of an address, as the actions have it. */
const addressHash = new Uint8Array(32);

/** A person with a session and a plan that is followed; nothing is kept yet. */
export async function personWithPlan(world: PaymentWorld): Promise<DebtorActor> {
  const { actor } = await identifiedPerson(world.midi.id, world.now());
  const { debtorId, creditorId } = actor;
  await makePlan({ debtorId, creditorId, receiptPrefix: "EM" }, world.now());
  return actor;
}

/** Pays the plan's instalment as the page does, with card or account details; answers the payment's id. */
export async function payInstalment(
  world: PaymentWorld,
  actor: DebtorActor,
  fields: Record<string, string>,
): Promise<string> {
  const now = world.now();
  const order = { idempotencyKey: randomUUID(), what: "instalment" as const, other: "" };
  const started = await startAs({ ...order, actor, now });
  if (!started.ok) throw new Error(started.error);
  const { paymentId } = started.value;
  const debtor = await readPayer(actor, PAYMENT_PAGE, paymentId);
  const { payment } = debtor.read;
  if (!payment) throw new Error("no payment");
  await keepAgreement({ debtor, payment, locale: "fr", addressHash, now });
  const opened = await openAs({ actor, paymentId, now });
  if (!opened.ok || !opened.value.clientSecret) throw new Error("nothing to confirm");
  await world.confirm(world.midi.publishableKey, opened.value.clientSecret, fields);
  await settlePayment({ paymentId, now });
  await followPayment({ paymentId, now });
  return paymentId;
}

/** Opens a setup as the page's button does, after a one-time code. */
export async function pressSave(
  world: PaymentWorld,
  actor: DebtorActor,
  idempotencyKey = randomUUID() as string,
) {
  await db.session.update({ where: { id: actor.sessionId }, data: { elevatedAt: world.now() } });
  const debtor = await readAs(actor, METHOD_PAGE);
  return beginSetup({ debtor, idempotencyKey, locale: "fr", addressHash, now: world.now() });
}

/** A day later gives another card or account on the page, up to where Stripe has confirmed it. */
export async function giveMethod(
  world: PaymentWorld,
  actor: DebtorActor,
  fields: Record<string, string>,
): Promise<{ setupId: string; answer: unknown }> {
  world.advanceDays(1);
  const begun = await pressSave(world, actor);
  if (!begun.ok || !begun.value.clientSecret) throw new Error("nothing to confirm");
  const { setupId, clientSecret } = begun.value;
  const answer = await world.confirm(world.midi.publishableKey, clientSecret, fields);
  return { setupId, answer };
}

/** All that is kept of a person, the oldest first, and how their plan is collected. */
export async function keptBy({ debtorId }: DebtorActor) {
  const [methods, plan] = await Promise.all([
    db.paymentMethod.findMany({
      where: { debtorId },
      include: { mandate: true },
      orderBy: { createdAt: "asc" },
    }),
    db.repaymentPlan.findFirstOrThrow({ where: { debtorId, status: "active" } }),
  ]);
  return { methods, autopay: plan.autopay, autopayMethodId: plan.autopayMethodId, planId: plan.id };
}

/** The jobs that follow what was kept: messages, and what Stripe is to forget. */
export async function followKept(actor: DebtorActor, now: Date): Promise<void> {
  for (const { id } of (await keptBy(actor)).methods) {
    await followMethod({ methodId: id, now });
    await detachMethod({ methodId: id, now });
  }
}

/** Kinds of the messages that a person was sent, in order. */
export async function messagesOf({ debtorId }: DebtorActor) {
  const sent = await db.message.findMany({ where: { debtorId }, orderBy: { createdAt: "asc" } });
  return sent.map(({ kind }) => kind);
}
