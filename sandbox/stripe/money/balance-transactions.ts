// Movements of the account's Stripe balance, with their fees.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { businessDaysAfter } from "@/sandbox/stripe/account/business-days";
import { newId } from "@/sandbox/stripe/protocol/identifier";

const availableAfterBusinessDays = 3;
const debitFee = 35;

export type Movement = {
  type: "adjustment" | "charge" | "payment" | "payment_refund" | "refund";
  /** Minor units, negative when money leaves. */
  amount: number;
  fee: number;
  currency: string;
  sourceId: string;
  description: string | null;
};

const categories: Record<Movement["type"], string> = {
  adjustment: "dispute",
  charge: "charge",
  payment: "charge",
  payment_refund: "refund",
  refund: "refund",
};

export function recordMovement(account: Account, movement: Movement): Stripe.BalanceTransaction {
  const { type, amount, fee, currency, sourceId, description } = movement;
  const availableAt = businessDaysAfter(account.now(), availableAfterBusinessDays);
  const feeDetail = { amount: fee, application: null, currency, type: "stripe_fee" };
  return account.state.balanceTransactions.put({
    id: newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: Math.floor(availableAt.getTime() / 1000),
    balance_type: "payments",
    created: account.nowSeconds(),
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [{ ...feeDetail, description: "Stripe processing fees" }],
    net: amount - fee,
    reporting_category: categories[type],
    source: sourceId,
    status: "pending",
    type,
  });
}

/** The charge's movement becomes known: a little after the charge, as with `automatic_async` capture. */
export function makeBalanceTransactionOf(account: Account, chargeId: string): void {
  const charge = account.state.charges.get(chargeId);
  if (charge === undefined || charge.balance_transaction !== null) return;
  const isCard = charge.payment_method_details?.type === "card";
  const movement = recordMovement(account, {
    type: isCard ? "charge" : "payment",
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
