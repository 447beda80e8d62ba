// Refunds that the payer's bank sends back, days after they seemed done: the money is the creditor's again.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { recordMovement } from "./movements";

const ordinaryReason = "lost_or_stolen_card";
const reasonOfDebits = "unknown";

/** Nothing happens to a refund that has failed before. */
export function failRefund(account: Account, refundId: string): void {
  const refund = account.state.refunds.get(refundId);
  const charge = account.state.charges.get(String(refund?.charge));
  if (refund === undefined || charge === undefined || refund.status === "failed") return;
  const movement = recordMovement(account, {
    kind: "refund_failure",
    amount: refund.amount,
    fee: 0,
    currency: refund.currency,
    sourceId: refund.id,
    description: "REFUND FAILURE",
  });
  const isCard = charge.payment_method_details?.type === "card";
  refund.status = "failed";
  refund.failure_balance_transaction = movement.id;
  refund.failure_reason = isCard ? ordinaryReason : reasonOfDebits;
  returnToCharge(charge, refund.amount);
  account.emit("refund.updated", refund);
  account.emit("refund.failed", refund);
  account.emit("charge.updated", charge);
}

function returnToCharge(charge: Stripe.Charge, amount: number): void {
  charge.amount_refunded -= amount;
  charge.refunded = false;
}
