// Movements of the account's Stripe balance: what each is called, and when its money can be paid out.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { businessDaysAfter, startOfDay } from "@/sandbox/stripe/account/business-days";
import { newId } from "@/sandbox/stripe/protocol/identifier";

const availableAfterBusinessDays = 3;

/** Stripe's reporting categories of the kinds that the sandbox knows (docs.stripe.com/reports/reporting-categories). */
const categories = {
  charge: "charge",
  payment: "charge",
  refund: "refund",
  payment_refund: "refund",
  refund_failure: "refund_failure",
  dispute: "dispute",
  dispute_reversal: "dispute_reversal",
  payout: "payout",
  payout_failure: "payout_reversal",
} as const;

export type Movement = {
  kind: keyof typeof categories;
  /** Minor units, negative when money leaves. */
  amount: number;
  fee: number;
  currency: string;
  sourceId: string;
  description: string | null;
};

/** Payments can be paid out after three business days; everything else counts at once. */
export function recordMovement(account: Account, movement: Movement): Stripe.BalanceTransaction {
  const { kind, amount, fee, currency, sourceId, description } = movement;
  const isPayment = kind === "charge" || kind === "payment";
  const now = account.now();
  const availableAt = isPayment
    ? startOfDay(businessDaysAfter(now, availableAfterBusinessDays))
    : now;
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
    reporting_category: categories[kind],
    source: sourceId,
    status: isPayment ? "pending" : "available",
    type: kind === "dispute" || kind === "dispute_reversal" ? "adjustment" : kind,
  });
}

/** Movements become available by the clock alone: brings their `status` up to date. */
export function refreshAvailability(account: Account): void {
  const now = account.nowSeconds();
  for (const movement of account.state.balanceTransactions.values()) {
    if (movement.status === "pending" && movement.available_on <= now) {
      movement.status = "available";
    }
  }
}
