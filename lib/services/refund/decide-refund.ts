import "server-only";
import { transact } from "@/lib/adapters/db/transaction";
import type { Actor } from "@/lib/domain/actor/actor";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { mayDecide, requesterOf } from "./authorise";
import { findRefund, queueRefund, saveDecision } from "./store";

export type RefundDecisionError =
  | "refund_unknown"
  | "not_allowed"
  | "same_person"
  | "already_decided";

/**
 * The second pair of eyes on a refund: what is approved is sent.
 * Errors: `refund_unknown`; `not_allowed` (who decides); `same_person` (who asked cannot decide); `already_decided`.
 */
export async function decideRefund(input: {
  refundId: string;
  decision: "approved" | "declined";
  actor: Actor;
  now: Date;
}): Promise<Result<null, RefundDecisionError>> {
  const { refundId, decision, actor, now } = input;
  const refund = await findRefund(refundId);
  if (!refund) return err("refund_unknown");
  const { creditorId, debtorId, paymentId } = refund;
  if (!mayDecide(actor, refund)) return err("not_allowed");
  const decidedBy = requesterOf(actor);
  if (decidedBy === refund.requestedBy) return err("same_person");
  const audit = auditRow({
    ...{ actor, action: `refund.${decision}` as const, creditorId, debtorId, now },
    details: { refundId, paymentId },
  });
  const isDecided = await transact(async (sender) => {
    const choice = { id: refundId, status: decision, decidedBy, decidedAt: now, audit };
    if (!(await saveDecision(choice, sender))) return false;
    if (decision === "approved") await queueRefund(refundId, sender);
    return true;
  });
  return isDecided ? ok(null) : err("already_decided");
}
