// A kept card's life: it expires, and its bank sends a new one that Stripe hears of by itself.
import { randomInt } from "node:crypto";
import type Stripe from "stripe";
import { z } from "zod";
import type { Account } from "@/sandbox/stripe/account/account";
import { findPaymentMethod, instrumentOf } from "@/sandbox/stripe/methods/payment-methods";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";

const yearsValid = 4;

/** What is not told is chosen: four more years, other last digits. `number` is the test card it behaves as from now on. */
export const cardChangeSchema = z.object({
  exp_month: z.int().min(1).max(12).optional(),
  exp_year: z.int().min(2000).max(2100).optional(),
  last4: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  number: z
    .string()
    .regex(/^\d{12,19}$/)
    .optional(),
});

type CardChange = z.infer<typeof cardChangeSchema>;

/** The card networks tell Stripe of the new card: `payment_method.automatically_updated`. */
export function updateCard(
  account: Account,
  methodId: string,
  change: CardChange,
): Stripe.PaymentMethod {
  const { method, card } = cardOf(account, methodId);
  card.exp_month = change.exp_month ?? card.exp_month;
  card.exp_year = change.exp_year ?? account.now().getUTCFullYear() + yearsValid;
  card.last4 = change.last4 ?? change.number?.slice(-4) ?? String(randomInt(1000, 10_000));
  if (change.number !== undefined) instrumentOf(account, method).number = change.number;
  account.emit("payment_method.automatically_updated", method);
  return method;
}

/** Valid until last month; nobody is told, and its next charge is declined. */
export function expireCard(account: Account, methodId: string): Stripe.PaymentMethod {
  const { method, card } = cardOf(account, methodId);
  const now = account.now();
  const lastMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
  card.exp_month = lastMonth.getUTCMonth() + 1;
  card.exp_year = lastMonth.getUTCFullYear();
  return method;
}

function cardOf(account: Account, methodId: string) {
  const method = findPaymentMethod(account, methodId);
  const { card } = method;
  if (card === undefined) throw invalidRequest(`${methodId} is not a card.`);
  return { method, card };
}
