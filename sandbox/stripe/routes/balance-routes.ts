// /v1/balance, /v1/balance_transactions, /v1/payouts
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { balanceOf } from "@/sandbox/stripe/money/balance";
import { refreshAvailability } from "@/sandbox/stripe/money/movements";
import { within } from "@/sandbox/stripe/protocol/created-range";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { text } from "@/sandbox/stripe/protocol/form-values";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { readingRoutes } from "./reading-routes";

export const balanceRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/v1/balance", handle: ({ account }) => balanceOf(account) },
  ...readingRoutes<Stripe.BalanceTransaction>({
    name: "balance_transactions",
    object: "balance transaction",
    rows(account) {
      refreshAvailability(account);
      return account.state.balanceTransactions;
    },
    equals: ["currency", "source", "type"],
    filters: { payout: inPayout },
  }),
  ...readingRoutes<Stripe.Payout>({
    name: "payouts",
    object: "payout",
    rows: ({ state }) => state.payouts,
    equals: ["destination", "status"],
    filters: { arrival_date: arrivesWithin },
  }),
];

/** What was paid out with it, and the payout's own movement, as with Stripe: together they sum up to nothing. */
function inPayout(account: Account, form: Form): (row: Stripe.BalanceTransaction) => boolean {
  const payout = text(form, "payout");
  if (payout === undefined) return () => true;
  const { paidOut, payouts } = account.state;
  if (payouts.get(payout) === undefined) throw noSuch("payout", payout, "payout");
  return ({ id }) => paidOut.get(id)?.payoutId === payout;
}

function arrivesWithin(_account: Account, form: Form): (row: Stripe.Payout) => boolean {
  const isWithin = within(form, "arrival_date");
  return (row) => isWithin(row.arrival_date);
}
