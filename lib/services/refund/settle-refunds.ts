import "server-only";
import { namedUuid } from "@/lib/adapters/crypto/named-uuid";
import type { RefundSnapshot } from "@/lib/adapters/stripe/list-refunds";
import { invariant } from "@/lib/domain/invariant";
import { bookFact, type Fact, type Step } from "@/lib/services/payment/book-fact";
import type { PaymentRecord } from "@/lib/services/payment/payment-record";
import { callPerson, raiseAlarm } from "@/lib/services/payment/raise-alarm";
import { acceptedEntry, acceptedKey, failedEntry, failedKey } from "./refund-entries";
import {
  endRefund,
  findRefund,
  findRefundByStripeId,
  type RefundRecord,
  saveRefund,
} from "./store";

type Subject = {
  payment: PaymentRecord;
  snapshot: RefundSnapshot;
  refund: RefundRecord;
  now: Date;
};

/**
 * What Stripe's refunds of a payment mean for the books, each step once however often it is taken. A refund that was
 * not made by us gets a row of its own and a person is told; one that is not what we ordered is an alarm.
 */
export async function refundSteps(
  payment: PaymentRecord,
  snapshots: readonly RefundSnapshot[],
  now: Date,
): Promise<Step[]> {
  const steps: Step[] = [];
  for (const snapshot of snapshots) {
    // Somebody else's that moves nothing yet will be asked about again when it does.
    if (!snapshot.refundId && !snapshot.movedAt) continue;
    const refund = await knownRefund(payment, snapshot, now);
    if (refund) steps.push(...stepsOf({ payment, snapshot, refund, now }));
  }
  return steps;
}

function stepsOf(subject: Subject): Step[] {
  const { snapshot, now } = subject;
  const { movedAt, failedAt, status } = snapshot;
  if (!movedAt) return status === "failed" ? [{ at: now, take: () => endUnmoved(subject) }] : [];
  const accepted = { at: movedAt, take: () => accept(subject, movedAt) };
  if (status !== "failed") return [accepted];
  const at = failedAt ?? now;
  return [accepted, { at, take: () => fail(subject, at) }];
}

const factOf = ({ payment, now }: Subject, key: string, at: Date): Fact => ({
  ...{ payment, key, at, now },
});

async function accept(subject: Subject, at: Date): Promise<void> {
  const { snapshot, refund, now } = subject;
  const { status, stripeRefundId } = snapshot;
  const isDone = status === "succeeded";
  const fact = factOf(subject, acceptedKey(refund.id), at);
  const outcome = await bookFact(fact, acceptedEntry({ ...subject, stripeRefundId }, isDone));
  if (outcome === "impossible") return alarm(subject, "refund_impossible");
  if (isDone) {
    const ending = { id: refund.id, stripeRefundId, failureCode: null, now };
    await endRefund({ ...ending, from: ["pending"], to: "succeeded" });
  }
}

async function fail(subject: Subject, at: Date): Promise<void> {
  const { snapshot, refund } = subject;
  const { stripeRefundId, failureCode } = snapshot;
  const fact = factOf(subject, failedKey(refund.id), at);
  const outcome = await bookFact(fact, failedEntry({ ...subject, stripeRefundId }, failureCode));
  if (outcome === "impossible") return alarm(subject, "refund_impossible");
  await tellPerson(subject, "refund_failed");
}

/** It failed before any money moved. */
async function endUnmoved(subject: Subject): Promise<void> {
  const { snapshot, refund, now } = subject;
  const { stripeRefundId, failureCode } = snapshot;
  const ending = { id: refund.id, stripeRefundId, failureCode: failureCode ?? "unknown", now };
  await endRefund({ ...ending, from: ["approved"], to: "failed" });
  await tellPerson(subject, "refund_failed");
}

async function tellPerson(
  { payment, refund, now }: Subject,
  reason: "refund_failed" | "refund_outside",
): Promise<void> {
  const { creditorId, debtorId } = payment;
  const details = { paymentId: payment.id, refundId: refund.id };
  await callPerson({ creditorId, debtorId, reason, fact: refund.id, details, now });
}

type Told = Pick<Subject, "payment" | "snapshot" | "now">;

async function alarm(
  { payment, snapshot, now }: Told,
  reason: "refund_impossible" | "refund_mismatch",
): Promise<void> {
  const { creditorId, debtorId, id: paymentId } = payment;
  const { stripeRefundId, amountMinor, currency, status } = snapshot;
  await raiseAlarm({
    ...{ creditorId, debtorId, reason, fact: `${stripeRefundId}:${status}`, now },
    details: { paymentId, stripeRefundId, status, received: `${amountMinor} ${currency}` },
  });
}

/** Our row for a refund at Stripe; null where it is not what we ordered. */
async function knownRefund(
  payment: PaymentRecord,
  snapshot: RefundSnapshot,
  now: Date,
): Promise<RefundRecord | null> {
  const { refundId, stripeRefundId, amountMinor, currency } = snapshot;
  const refund = refundId
    ? await findRefund(refundId)
    : await refundFromOutside(payment, snapshot, now);
  const isOurs =
    refund?.paymentId === payment.id &&
    refund.amountMinor === amountMinor &&
    refund.currency === currency &&
    (refund.stripeRefundId ?? stripeRefundId) === stripeRefundId;
  if (isOurs && currency === payment.currency) return refund;
  await alarm({ payment, snapshot, now }, "refund_mismatch");
  return null;
}

/** Made in Stripe's dashboard: nobody said what for, so what it paid is owed again until a person decides otherwise. */
async function refundFromOutside(
  payment: PaymentRecord,
  snapshot: RefundSnapshot,
  now: Date,
): Promise<RefundRecord | null> {
  const { stripeRefundId, amountMinor, currency } = snapshot;
  const known = await findRefundByStripeId(stripeRefundId);
  if (!known && currency !== payment.currency) return null;
  const id = namedUuid(`refund:${payment.creditorId}:${stripeRefundId}`);
  if (!known) {
    await saveRefund(
      {
        ...{ id, paymentId: payment.id, creditorId: payment.creditorId, idempotencyKey: id },
        ...{ amountMinor, currency, purpose: "debt_stands", reason: "outside" },
        ...{ status: "approved", requestedBy: "stripe", requestedAt: now, stripeRefundId },
      },
      [],
    );
  }
  const refund = known ?? (await findRefund(id));
  invariant(refund, "a refund that was saved is found");
  await tellPerson({ payment, snapshot, refund, now }, "refund_outside");
  return refund;
}
