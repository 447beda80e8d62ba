import "server-only";
import type { AuditAction } from "@/lib/domain/audit/action";
import { type AuditFacts, type AuditRow, auditRow } from "@/lib/services/audit/store";
import type { View } from "./current-view";

/** A line of the trail about the view itself: what a colleague does there, as whom. */
export function viewTrail(
  { id, actor }: Pick<View, "id" | "actor">,
  action: AuditAction,
  now: Date,
  details: AuditFacts = {},
): AuditRow {
  const { staffId, creditorId, debtorId } = actor;
  // Only their id is written; role and team were asked when the view was read.
  const by = { kind: "staff", staffId, creditorId, role: "agent", teamId: null } as const;
  return auditRow({
    ...{ actor: by, action, creditorId, debtorId, onBehalfOf: debtorId, now },
    details: { impersonation: id, ...details },
  });
}
