import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { invariant } from "@/lib/domain/invariant";
import { refundEventOf } from "@/lib/domain/refund/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { requesterOf } from "./authorise";
import { findRefund, saveDecision } from "./store";

/**
 * Takes back a request that nobody has decided. Errors: `refund_unknown` (not there, or not one's own: nobody learns which),
 * `already_decided`.
 */
export async function withdrawRefund(input: {
  refundId: string;
  actor: StaffActor;
  now: Date;
}): Promise<Result<null, "refund_unknown" | "already_decided">> {
  const { refundId, actor, now } = input;
  const refund = await findRefund(refundId);
  const self = requesterOf(actor);
  if (refund?.requestedBy !== self) return err("refund_unknown");
  invariant(refundEventOf("requested", "withdrawn"), "a refund that waits may be withdrawn");
  const { creditorId, debtorId, paymentId } = refund;
  const audit = auditRow({
    ...{ actor, action: "refund.withdrawn", creditorId, debtorId, now },
    details: { refundId, paymentId },
  });
  const status = "withdrawn" as const;
  const choice = { id: refundId, status, decidedBy: self, decidedAt: now, audit };
  return (await saveDecision(choice)) ? ok(null) : err("already_decided");
}
