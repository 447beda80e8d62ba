import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { requesterOf } from "./authorise";
import type { RefundRecord } from "./store";
import { findWaitingRefundsOf } from "./waiting-store";

export type WaitingRefund = Pick<RefundRecord, "id" | "debtorId" | "purpose" | "reason"> & {
  requestedAt: Date;
  amount: Money;
  /** Who asked cannot decide. */
  isOwn: boolean;
};

/** What waits for a second person at a creditor, the oldest first. Error: `not_allowed`. */
export async function getApprovals(
  actor: StaffActor,
): Promise<Result<WaitingRefund[], "not_allowed">> {
  if (!staffMay(actor, "refund.decide", actor)) return err("not_allowed");
  const refunds = await findWaitingRefundsOf(scopeOf(actor));
  return ok(refunds.map((refund) => toWaiting(refund, requesterOf(actor))));
}

function toWaiting(refund: RefundRecord, self: string): WaitingRefund {
  const { id, debtorId, purpose, reason, requestedBy, amountMinor, currency } = refund;
  invariant(isCurrency(currency), "a refund's currency is one of ours");
  const amount = money(amountMinor, currency);
  const requestedAt = new Date(refund.requestedAt);
  return { id, debtorId, purpose, reason, requestedAt, amount, isOwn: requestedBy === self };
}
