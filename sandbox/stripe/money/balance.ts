// What the account holds at Stripe: what can be paid out, and what cannot yet.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { refreshAvailability } from "./movements";

/** Each currency that ever moved, euro at least. */
export function balanceOf(account: Account): Stripe.Balance {
  refreshAvailability(account);
  const available = new Map([["eur", 0]]);
  const pending = new Map([["eur", 0]]);
  for (const { currency, net, status } of account.state.balanceTransactions.values()) {
    const sums = status === "available" ? available : pending;
    sums.set(currency, (sums.get(currency) ?? 0) + net);
  }
  return {
    object: "balance",
    available: amountsOf(available),
    livemode: false,
    pending: amountsOf(pending),
  };
}

function amountsOf(sums: ReadonlyMap<string, number>): { amount: number; currency: string }[] {
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
