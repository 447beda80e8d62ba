import "server-only";
import type Stripe from "stripe";
import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";
import { listBalanceMovements } from "./list-balance-movements";

/** Money given back, as Stripe has it. */
export type RefundSnapshot = {
  stripeRefundId: string;
  /** Our refund, from the metadata; null where it was made outside the program. */
  refundId: string | null;
  /** Minor units. */
  amountMinor: bigint;
  /** Upper case, as everywhere outside Stripe. */
  currency: string;
  status: "pending" | "succeeded" | "failed";
  failureCode: string | null;
  /** Null as long as it has not moved the balance at Stripe. */
  movedAt: Date | null;
  /** When it brought the money back; null where it has not. */
  failedAt: Date | null;
};

const idSchema = z.uuid();

const PAGE_SIZE = 100;

const STATUS: Readonly<Record<string, RefundSnapshot["status"]>> = {
  succeeded: "succeeded",
  failed: "failed",
  canceled: "failed",
};

function toSnapshot(refund: Stripe.Refund): RefundSnapshot {
  return {
    stripeRefundId: refund.id,
    refundId: idSchema.safeParse(refund.metadata?.refund_id).data ?? null,
    amountMinor: BigInt(refund.amount),
    currency: refund.currency.toUpperCase(),
    status: STATUS[refund.status ?? ""] ?? "pending",
    failureCode: refund.failure_reason ?? null,
    movedAt: refund.balance_transaction ? new Date(refund.created * 1000) : null,
    failedAt: null,
  };
}

/** All refunds of an intent, the oldest first. */
export async function listRefunds(
  account: StripeAccount,
  intentId: string,
): Promise<Result<RefundSnapshot[], StripeUnavailable>> {
  const listed = await callStripe(async () => {
    const refunds: RefundSnapshot[] = [];
    const list = stripeClient(account).refunds.list({ payment_intent: intentId, limit: PAGE_SIZE });
    for await (const refund of list) refunds.push(toSnapshot(refund));
    return refunds.toReversed();
  });
  if (!listed.ok) return listed;
  const dated: RefundSnapshot[] = [];
  for (const refund of listed.value) {
    const failedAt = await failureOf(account, refund);
    if (!failedAt.ok) return failedAt;
    dated.push({ ...refund, failedAt: failedAt.value });
  }
  return ok(dated);
}

/** Only its movement says when a refund came back. */
async function failureOf(
  account: StripeAccount,
  { status, movedAt, stripeRefundId }: RefundSnapshot,
): Promise<Result<Date | null, StripeUnavailable>> {
  if (status !== "failed" || !movedAt) return ok(null);
  const movements = await listBalanceMovements(account, { sourceId: stripeRefundId });
  if (!movements.ok) return movements;
  const back = movements.value.find(({ kind }) => kind === "refund_failed");
  return ok(back?.createdAt ?? null);
}
