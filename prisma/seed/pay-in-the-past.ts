import { randomUUID } from "node:crypto";
import { noonOf } from "./post";
import { type PastPayment, recordPayment } from "./record-payment";
import { takeAtStripe } from "./take-at-stripe";

/** A card payment of the past, at Stripe and in the books. Answers the receipt's number. */
export async function payInThePast(payment: PastPayment): Promise<string> {
  const { debtor, amountMinor, on } = payment;
  const id = randomUUID();
  const order = { paymentId: id, creditorId: debtor.creditorId, amountMinor, at: noonOf(on) };
  return recordPayment(payment, { id, taken: await takeAtStripe(order) });
}
