// A payment as if it had been taken long ago: for a world that begins with a past.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { makeBalanceTransactionOf } from "@/sandbox/stripe/money/balance-transactions";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";

/** Charge, intent and movement of the balance get that time. Refused (400) where the money was paid out, or is yet to come. */
export function dateBack(account: Account, charge: Stripe.Charge, at: Date): Stripe.Charge {
  const { balanceTransactions, paidOut, paymentIntents } = account.state;
  const movementId = String(charge.balance_transaction);
  if (charge.status !== "succeeded" || at > account.now() || paidOut.get(movementId)) {
    throw invalidRequest(`Charge ${charge.id} cannot be dated back to ${at.toISOString()}.`);
  }
  balanceTransactions.delete(movementId);
  charge.balance_transaction = null;
  account.happen(at.getTime(), () => {
    charge.created = account.nowSeconds();
    const intent = paymentIntents.get(String(charge.payment_intent));
    if (intent) intent.created = charge.created;
    makeBalanceTransactionOf(account, charge.id);
  });
  return charge;
}
