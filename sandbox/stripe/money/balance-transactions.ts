// What a charge brings to the balance, and what Stripe keeps of it.
import type { Account } from "@/sandbox/stripe/account/account";
import { recordMovement } from "./movements";

const debitFee = 35;

/** The charge's movement becomes known: a little after the charge, as with `automatic_async` capture. */
export function makeBalanceTransactionOf(account: Account, chargeId: string): void {
  const charge = account.state.charges.get(chargeId);
  if (charge === undefined || charge.balance_transaction !== null) return;
  const isCard = charge.payment_method_details?.type === "card";
  const movement = recordMovement(account, {
    kind: isCard ? "charge" : "payment",
    amount: charge.amount,
    fee: isCard ? cardFee(charge.amount) : debitFee,
    currency: charge.currency,
    sourceId: charge.id,
    description: charge.description,
  });
  charge.balance_transaction = movement.id;
  account.emit("charge.updated", charge);
}

/** Stripe's price for European consumer cards: 1.5 % and 0.25, half up to the cent. */
function cardFee(amount: number): number {
  return Math.floor((amount * 15 + 500) / 1000) + 25;
}
