import "server-only";
import { type Actor, actorId } from "@/lib/domain/actor/actor";
import type { AuditAction } from "@/lib/domain/audit/action";

/** A line of the audit trail, ready for `tx.auditEvent.create({ data })` or the ledger's door. */
export type AuditRow = {
  creditorId: string | null;
  debtorId: string | null;
  actorKind: Actor["kind"];
  actorId: string;
  action: AuditAction;
  details: Record<string, string | number | boolean | null>;
  at: Date;
};

/**
 * Who did what. Written in the transaction of what was done. Details hold ids, codes and amounts, never
 * personal data: the trail outlives the person's erasure. A debtor's own ids need not be repeated.
 */
export function auditRow(input: {
  actor: Actor;
  action: AuditAction;
  creditorId?: string;
  debtorId?: string;
  details?: AuditRow["details"];
  now: Date;
}): AuditRow {
  const { actor } = input;
  const own = actor.kind === "debtor" ? actor : null;
  return {
    creditorId: input.creditorId ?? own?.creditorId ?? null,
    debtorId: input.debtorId ?? own?.debtorId ?? null,
    actorKind: actor.kind,
    actorId: actorId(actor),
    action: input.action,
    details: input.details ?? {},
    at: input.now,
  };
}
