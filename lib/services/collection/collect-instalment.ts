import "server-only";
import { cancelIntent } from "@/lib/adapters/stripe/cancel-intent";
import { confirmCollection, createCollection } from "@/lib/adapters/stripe/collect-intent";
import { retrieveIntent } from "@/lib/adapters/stripe/retrieve-intent";
import type { Actor } from "@/lib/domain/actor/actor";
import { auditRow } from "@/lib/services/audit/store";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { findPayment, type PaymentRecord } from "@/lib/services/payment/payment-record";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { followPlan } from "./follow-plan";
import { type CollectionOrder, lastLook } from "./last-look";
import { noteUnusable } from "./note-unusable";
import { cancelUnsentAttempt, saveCollectionIntent, transact } from "./store";

const ACTOR: Actor = { kind: "system", job: "collect-instalment" };

/**
 * Job: takes one attempt to Stripe, in steps of which each can be repeated after a crash: a last look at holds and
 * balance, the intent, its id kept here, the charge, and then what Stripe says of it, booked as for any payment.
 * Throws where Stripe does not answer: the queue tries again.
 */
export async function collectInstalment(input: { paymentId: string; now: Date }): Promise<void> {
  const { paymentId, now } = input;
  const payment = await findPayment(paymentId);
  if (payment?.status !== "collecting") return;
  const { debtorId } = payment;
  const order = await lastLook(payment, now);
  if (!order) await giveUp(payment, now);
  else if (!(await charge(payment, order, now))) return;
  await followPlan({ debtorId, isTakenBack: false, now });
}

/** False where the attempt has ended meanwhile, so that another run of this job goes on with it. */
async function charge(payment: PaymentRecord, order: CollectionOrder, now: Date): Promise<boolean> {
  const account = stripeAccountOf(payment.debtor.creditor);
  const known = payment.stripeIntentId;
  const intent = known ? await untriedIntent(payment, known) : await newIntent(payment, order);
  if (intent === "ended") return false;
  if (intent !== "tried") {
    const { stripeMethodId, mandateId } = order;
    const method = { paymentId: payment.id, stripeMethodId, mandateId };
    const confirmed = await confirmCollection(account, intent.id, method);
    if (!confirmed.ok && confirmed.error === "processor_unavailable") throw unavailable(payment);
    if (!confirmed.ok) {
      await noteUnusable(payment, now);
      await cancelAtStripe(payment, intent.id);
    }
  }
  await settle(payment, now);
  return true;
}

type Intent = { id: string } | "tried" | "ended";

async function newIntent(payment: PaymentRecord, order: CollectionOrder): Promise<Intent> {
  const created = await createCollection(stripeAccountOf(payment.debtor.creditor), order);
  if (!created.ok) throw unavailable(payment);
  const isKept = await saveCollectionIntent(payment.id, created.value);
  return isKept ? { id: created.value } : "ended";
}

/** After a crash or a lost answer: an intent that was charged already is not charged again, whatever the bank said. */
async function untriedIntent(payment: PaymentRecord, intentId: string): Promise<Intent> {
  const intent = await retrieveIntent(stripeAccountOf(payment.debtor.creditor), intentId);
  if (!intent.ok) throw unavailable(payment);
  const { status, failure } = intent.value;
  return status === "awaiting_method" && failure === null ? { id: intentId } : "tried";
}

/** A hold, a payment or the person's own wish came in between: nothing is taken. */
async function giveUp(payment: PaymentRecord, now: Date): Promise<void> {
  const { id, creditorId, debtorId } = payment;
  const details = { paymentId: id };
  const row = {
    actor: ACTOR,
    action: "payment.cancelled",
    creditorId,
    debtorId,
    details,
    now,
  } as const;
  const isEnded = await transact((sender) => cancelUnsentAttempt(sender, id, auditRow(row)));
  if (isEnded || !payment.stripeIntentId) return;
  await cancelAtStripe(payment, payment.stripeIntentId);
  await settle(payment, now);
}

async function cancelAtStripe(payment: PaymentRecord, intentId: string): Promise<void> {
  const cancelled = await cancelIntent(stripeAccountOf(payment.debtor.creditor), intentId);
  if (!cancelled.ok) throw unavailable(payment);
}

async function settle({ id, ...payment }: PaymentRecord, now: Date): Promise<void> {
  const settled = await settlePayment({ paymentId: id, now });
  if (!settled.ok) throw unavailable({ id, ...payment });
}

const unavailable = ({ id }: PaymentRecord): Error =>
  new Error(`payment ${id} could not be collected: Stripe does not answer`);
