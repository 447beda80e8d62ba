// An account at a glance, newest first: for tools, and for the phone page.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { balanceOf } from "@/sandbox/stripe/money/balance";

const shownMax = 100;

/** The latest 100 of each kind; whole objects are the API's to give. */
export function summaryOf(account: Account) {
  const { state } = account;
  const { available, pending } = balanceOf(account);
  const { mode, types, copies, isShuffled } = account.webhooks;
  return {
    name: account.config.name,
    balance: { available, pending },
    charges: latest(state.charges.newestFirst()).map((charge) => chargeRow(account, charge)),
    refunds: latest(state.refunds.newestFirst()).map(
      ({ id, status, amount, currency, created, charge, payment_intent }) => ({
        ...{ id, status, amount, currency, created, charge, payment_intent },
      }),
    ),
    disputes: latest(state.disputes.newestFirst()).map(
      ({ id, status, amount, currency, created, charge, payment_intent }) => ({
        ...{ id, status, amount, currency, created, charge, payment_intent },
      }),
    ),
    payouts: latest(state.payouts.newestFirst()).map(
      ({ id, status, amount, currency, created, arrival_date }) => ({
        ...{ id, status, amount, currency, created, arrival_date },
      }),
    ),
    events: state.events.size,
    webhooks: { mode, types, copies, shuffle: isShuffled, waiting: state.deliveries.size },
  };
}

export type AccountSummary = ReturnType<typeof summaryOf>;
export type ChargeSummary = AccountSummary["charges"][number];

function chargeRow({ state }: Account, charge: Stripe.Charge) {
  const { id, status, amount, amount_refunded, currency, created, disputed, description } = charge;
  const method = state.paymentMethods.get(String(charge.payment_method));
  return {
    ...{ id, status, amount, amount_refunded, currency, created, disputed, description },
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    isKept: (method?.customer ?? null) !== null,
    method: method?.type ?? null,
    last4: method?.card?.last4 ?? method?.sepa_debit?.last4 ?? null,
    mandate: charge.payment_method_details?.sepa_debit?.mandate ?? null,
  };
}

function latest<T>(rows: readonly T[]): readonly T[] {
  return rows.slice(0, shownMax);
}
