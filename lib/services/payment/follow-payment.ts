import "server-only";
import { followPlan } from "@/lib/services/collection/follow-plan";
import { tellOfReturn } from "@/lib/services/collection/tell-of-return";
import type { EntryJob } from "@/lib/services/ledger/post-entry";
import { queueMessage } from "@/lib/services/message/queue-message";
import { keepMethod } from "@/lib/services/method/keep-method";
import { tellOfMoneyBack } from "@/lib/services/refund/tell-of-money-back";
import { findPayment } from "./payment-record";

/** Queued by the door with whatever changes a payment's money, so that a crash in between forgets nothing. */
export const followPaymentJob = (paymentId: string): EntryJob => ({
  name: "follow-payment",
  payload: { paymentId },
  key: `follow:${paymentId}`,
});

/** The money, or some of it, is with the payer again. */
const TAKEN_BACK = ["returned", "refunded", "partially_refunded"];

/** Who has just paid themselves waits for the receipt; later it can wait until morning. */
const AWAITED_MS_MAX = 3_600_000;

/**
 * Job: what goes on from a payment that has moved, as it stands now. Each step can be repeated: messages are said
 * once by their key.
 */
export async function followPayment(input: { paymentId: string; now: Date }): Promise<void> {
  const { paymentId, now } = input;
  const payment = await findPayment(paymentId);
  if (!payment) return;
  const { debtorId, receiptNumber, status } = payment;
  if (receiptNumber) {
    const key = `receipt:${receiptNumber}`;
    const isAwaited =
      payment.origin === "debtor" && now.getTime() - payment.createdAt.getTime() < AWAITED_MS_MAX;
    await queueMessage({ kind: "receipt", receiptNumber, debtorId, key, isAwaited, now });
  }
  await tellOfMoneyBack({ paymentId, debtorId, now });
  await keepMethod({ paymentId, now });
  if (status === "returned") await tellOfReturn({ paymentId, debtorId, now });
  await followPlan({ debtorId, isTakenBack: TAKEN_BACK.includes(status), now });
}
