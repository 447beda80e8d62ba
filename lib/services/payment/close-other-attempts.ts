import "server-only";
import { cancelIntent } from "@/lib/adapters/stripe/cancel-intent";
import { err, ok, type Result } from "@/lib/domain/result";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { settlePayment } from "./settle-payment";
import type { StartedPayment } from "./start-payment";

/**
 * Before a payment is confirmed, this person's other attempts that a browser could still confirm
 * are cancelled at Stripe; one that turns out to be paid is booked instead. What is left is at most
 * one attempt that can take money, and a balance that knows of all earlier ones.
 */
export async function closeOtherAttempts(input: {
  debtor: Pick<ReadDebtor, "record">;
  others: StartedPayment["others"];
  now: Date;
}): Promise<Result<null, "processor_unavailable">> {
  const { debtor, others, now } = input;
  const account = stripeAccountOf(debtor.record.creditor);
  for (const { id, stripeIntentId } of others) {
    const cancelled = await cancelIntent(account, stripeIntentId);
    if (!cancelled.ok) return cancelled;
    const settled = await settlePayment({ paymentId: id, now });
    if (!settled.ok) return err("processor_unavailable");
  }
  return ok(null);
}
