// Until when a kept card is good.
import type Stripe from "stripe";

/** Cards are good until the end of the month printed on them, here in UTC. */
export function isExpired({ card }: Stripe.PaymentMethod, now: Date): boolean {
  if (card === undefined) return false;
  return now.getTime() >= Date.UTC(card.exp_year, card.exp_month);
}
