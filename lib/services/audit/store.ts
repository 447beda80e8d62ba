import "server-only";
import type { Transaction } from "@/lib/adapters/db/transaction";
import { requestOrigin } from "@/lib/adapters/request/request-origin";
import { type Actor, actorId } from "@/lib/domain/actor/actor";
import type { AuditAction } from "@/lib/domain/audit/action";
import { invariant } from "@/lib/domain/invariant";

/** Ids, codes, amounts and dates by their names; flat. */
export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

/** A line of the audit trail as the SQL function `audit_write` reads it, alone or through the ledger's door. */
export type AuditRow = {
  creditorId: string | null;
  debtorId: string | null;
  actorKind: Exclude<Actor["kind"], "impersonator">;
  actorId: string;
  onBehalfOf: string | null;
  action: AuditAction;
  reason: string | null;
  before: AuditFacts | null;
  after: AuditFacts | null;
  details: AuditFacts;
  /** Hexadecimal. */
  addressHash: string | null;
  requestReference: string | null;
  at: Date;
};

/** What a colleague whom a person lets fill in may have done as them. Nothing else of theirs gets a line, nor is it done. */
const FILLED_IN: readonly AuditAction[] = [
  "impersonation.filled_in",
  "budget.saved",
  "plan.proposed",
];

const maySign = (actor: Actor, action: AuditAction): boolean =>
  actor.kind !== "impersonator" || (actor.mayFillIn && FILLED_IN.includes(action));

/**
 * Who did what, as whom, why, from where, and what it was before and after. Written in the transaction of what was done.
 * Facts are ids, codes and amounts, never personal data or words that somebody typed: the trail outlives the person's
 * erasure. A debtor's own ids need not be repeated; from where is known of every request. Throws InvariantError where a
 * colleague does as somebody what only they do: what writes its line in the trail is refused with it.
 */
export function auditRow(input: {
  actor: Actor;
  action: AuditAction;
  creditorId?: string;
  debtorId?: string;
  /** The person as whom a colleague acts. */
  onBehalfOf?: string;
  before?: AuditFacts;
  after?: AuditFacts;
  /** A `reason` among them, a code, is why. */
  details?: AuditFacts;
  now: Date;
}): AuditRow {
  const { actor } = input;
  invariant(maySign(actor, input.action), "only the person does this");
  const other = actor.kind === "impersonator" ? actor : null;
  const own = actor.kind === "debtor" ? actor : other;
  const origin = requestOrigin();
  const { reason = null, ...details } = input.details ?? {};
  return {
    creditorId: input.creditorId ?? own?.creditorId ?? null,
    debtorId: input.debtorId ?? own?.debtorId ?? null,
    actorKind: actor.kind === "impersonator" ? "staff" : actor.kind,
    actorId: actorId(actor),
    onBehalfOf: input.onBehalfOf ?? other?.debtorId ?? null,
    action: input.action,
    reason: reason === null ? null : String(reason),
    before: input.before ?? null,
    after: input.after ?? null,
    details,
    addressHash: origin && Buffer.from(origin.addressHash).toString("hex"),
    requestReference: origin?.reference ?? null,
    at: input.now,
  };
}

/** Writes lines of the trail within a transaction of Prisma's. */
export async function writeAudit(tx: Transaction, rows: readonly AuditRow[]): Promise<void> {
  await tx.$queryRaw`select audit_write(${JSON.stringify(rows)}::jsonb)::text`;
}
