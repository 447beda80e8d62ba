import "server-only";
import type Stripe from "stripe";
import type { MethodKind } from "./intent-snapshot";

/** A card or account as the services know it: nothing by which it could be used elsewhere, nothing personal. */
export type MethodSnapshot = {
  stripeMethodId: string;
  kind: MethodKind;
  last4: string;
  brand: string | null;
  /** The month printed on a card; null for accounts. */
  expires: { year: number; month: number } | null;
  /** It belongs to a customer; what does not can never be charged again. */
  isAttached: boolean;
};

const WALLETS = ["apple_pay", "google_pay"] as const;

/** Null where it is a kind that we never asked for. */
export function toMethodSnapshot(method: Stripe.PaymentMethod): MethodSnapshot | null {
  const { id: stripeMethodId, card, sepa_debit: debit } = method;
  const isAttached = method.customer !== null;
  if (debit) {
    const last4 = debit.last4 ?? "";
    return { stripeMethodId, kind: "sepa_debit", last4, brand: null, expires: null, isAttached };
  }
  if (!card) return null;
  const kind = WALLETS.find((wallet) => wallet === card.wallet?.type) ?? "card";
  const { last4, brand, exp_year: year, exp_month: month } = card;
  return { stripeMethodId, kind, last4, brand, expires: { year, month }, isAttached };
}
