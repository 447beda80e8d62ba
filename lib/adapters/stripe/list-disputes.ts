import "server-only";
import type Stripe from "stripe";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

/** Money that moved because of a dispute. Minor units. */
export type DisputeMovement = {
  movementId: string;
  /** Negative when it was withdrawn. */
  amountMinor: bigint;
  /** Negative when Stripe gave a fee back. */
  feeMinor: bigint;
  at: Date;
};

/** A payment contested at the payer's bank, as Stripe has it. */
export type DisputeSnapshot = {
  stripeDisputeId: string;
  amountMinor: bigint;
  /** Upper case, as everywhere outside Stripe. */
  currency: string;
  /** Stripe's code: "fraudulent" … */
  reason: string;
  outcome: "open" | "won" | "lost";
  createdAt: Date;
  /** The oldest first; none for a mere inquiry. */
  movements: DisputeMovement[];
};

const PAGE_SIZE = 100;

const OUTCOMES: Readonly<Record<string, DisputeSnapshot["outcome"]>> = { won: "won", lost: "lost" };

function toSnapshot(dispute: Stripe.Dispute): DisputeSnapshot {
  return {
    stripeDisputeId: dispute.id,
    amountMinor: BigInt(dispute.amount),
    currency: dispute.currency.toUpperCase(),
    reason: dispute.reason,
    outcome: OUTCOMES[dispute.status] ?? "open",
    createdAt: new Date(dispute.created * 1000),
    movements: dispute.balance_transactions.map(({ id, amount, fee, created }) => ({
      ...{ movementId: id, amountMinor: BigInt(amount), feeMinor: BigInt(fee) },
      at: new Date(created * 1000),
    })),
  };
}

/** All disputes of an intent, the oldest first. */
export async function listDisputes(
  account: StripeAccount,
  intentId: string,
): Promise<Result<DisputeSnapshot[], StripeUnavailable>> {
  return callStripe(async () => {
    const disputes: DisputeSnapshot[] = [];
    const list = stripeClient(account).disputes.list({
      payment_intent: intentId,
      limit: PAGE_SIZE,
    });
    for await (const dispute of list) disputes.push(toSnapshot(dispute));
    return disputes.toReversed();
  });
}
