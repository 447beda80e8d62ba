import "server-only";
import type { CollectionOrder as StripeOrder } from "@/lib/adapters/stripe/collect-intent";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { targetDay } from "@/lib/domain/collection/collection-day";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import type { PaymentRecord } from "@/lib/services/payment/payment-record";
import { COLLECTION } from "./collected-plan";
import { type CollectionFile, collectionFileOf } from "./collection-file";
import { isChargeable } from "./is-chargeable";
import { lockDebtor, transact } from "./store";

/** What is asked of Stripe, and what is charged. */
export type CollectionOrder = StripeOrder & { stripeMethodId: string; mandateId: string | null };

/**
 * An attempt that has not reached Stripe by then is stale: the day that was announced is over, and Stripe forgets
 * idempotency keys after a day.
 */
const UNSENT_MS_MAX = 20 * 3_600_000;

/**
 * Right before Stripe is asked, under the person's lock: whether the attempt may still be made. Null where a hold or a
 * payment came in between, where the person does not want it any more, or where it is stale.
 */
export async function lastLook(payment: PaymentRecord, now: Date): Promise<CollectionOrder | null> {
  const debtor = await transact(async (sender) => {
    await lockDebtor(sender, payment.debtorId);
    return readDebtor(payment.debtorId, COLLECTION, { sender });
  });
  const collection = collectionFileOf(debtor, now);
  const customerId = debtor.record.stripeCustomerId;
  if (!(collection && customerId) || !isStillWanted(payment, collection)) return null;
  if (now.getTime() - payment.createdAt.getTime() > UNSENT_MS_MAX) return null;
  return orderOf(payment, collection, customerId);
}

function isStillWanted(payment: PaymentRecord, collection: CollectionFile): boolean {
  const { plan, autopay, mayCollect, roomMinor, record } = collection;
  if (plan.id !== payment.planId || plan.status !== "active" || autopay !== "active") return false;
  // This attempt counts as on its way: no more may be than is owed.
  return (
    mayCollect && roomMinor >= 0n && record.methodId === payment.methodId && isChargeable(record)
  );
}

function orderOf(
  payment: PaymentRecord,
  { plan, record, by, file }: CollectionFile,
  customerId: string,
): CollectionOrder | null {
  const { id, amountMinor, currency, createdAt, instalmentNumber } = payment;
  const instalment = plan.instalments.find(({ number }) => number === instalmentNumber);
  if (!(instalment && record.method)) return null;
  const begunOn = dateInZone(createdAt, file.creditor.timeZone);
  return {
    ...{ paymentId: id, amountMinor, currency, customerId },
    description: plan.accountReferences.join(", "),
    targetOn: targetDay(instalment.dueOn, by, begunOn),
    stripeMethodId: record.method.stripeMethodId,
    mandateId: by === "sepa_debit" ? record.method.mandateId : null,
  };
}
