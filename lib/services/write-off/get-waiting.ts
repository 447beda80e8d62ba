import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { type Money, money } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { requesterOf } from "@/lib/services/refund/authorise";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { findWaitingWriteOffs, type WriteOffRecord } from "./store";

export type WaitingWriteOff = Pick<
  WriteOffRecord,
  "id" | "debtorId" | "accountReference" | "reason" | "requestedAt"
> & {
  amount: Money;
  isReversal: boolean;
  /** Who asked cannot decide. */
  isOwn: boolean;
};

/** What waits for a second person at a creditor, the oldest first. Error: `not_allowed`. */
export async function getWaitingWriteOffs(
  actor: StaffActor,
): Promise<Result<WaitingWriteOff[], "not_allowed">> {
  if (!staffMay(actor, "write_off.decide", actor)) return err("not_allowed");
  const self = requesterOf(actor);
  const waiting = await findWaitingWriteOffs(scopeOf(actor));
  return ok(
    waiting.map((one) => ({
      ...{ id: one.id, debtorId: one.debtorId, accountReference: one.accountReference },
      ...{ reason: one.reason, requestedAt: one.requestedAt, isReversal: one.reversesId !== null },
      ...{ amount: money(one.amountMinor, one.currency), isOwn: one.requestedBy === self },
    })),
  );
}
