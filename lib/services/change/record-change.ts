import "server-only";
import { randomUUID } from "node:crypto";
import type { Sender } from "@/lib/adapters/db/statement";
import type { Actor } from "@/lib/domain/actor/actor";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { changeEvent } from "./change-event";
import type { ChangeablePlan } from "./changeable-plan";
import { type PlanVersion, storedVersion } from "./plan-version";
import { saveChange } from "./store";

export type Recorded = {
  kind: string;
  after: PlanVersion;
  /** The instalment that it is about. */
  number: number | null;
  undoesId: string | null;
  idempotencyKey: string;
};

/**
 * Writes a decided change, in the transaction that holds the person's row. Errors: `idempotency_conflict` (the key
 * belongs to another change).
 */
export async function recordChange(
  sender: Sender,
  { actor, record, debtorId }: Pick<ReadDebtor, "record" | "debtorId"> & { actor: Actor },
  { collection, facts, records }: ChangeablePlan,
  change: Recorded,
  now: Date,
): Promise<Result<{ changeId: string }, "idempotency_conflict">> {
  const id = randomUUID();
  const { plan } = collection;
  const { kind, after, number, undoesId, idempotencyKey } = change;
  const action = undoesId === null ? "plan.changed" : "plan.change_undone";
  const details = { plan: plan.id, change: id, kind, instalment: number };
  const isMade = await saveChange(
    sender,
    {
      ...{ id, planId: plan.id, number: records.length + 1, kind, instalmentNumber: number },
      before: storedVersion(facts),
      after: storedVersion(after),
      ...{ limits: facts.rules, idempotencyKey, undoesId, madeAt: now },
    },
    {
      audit: [
        auditRow({
          ...{ actor, action, details, now, debtorId, creditorId: record.creditorId },
          ...{ before: termsOf(facts), after: termsOf(after) },
        }),
      ],
      outbox: [changeEvent({ id, kind, number, undoesId, plan, after }, record.creditor, now)],
    },
  );
  return isMade ? ok({ changeId: id }) : err("idempotency_conflict");
}

/** What of a plan the audit trail tells: its instalments are in the change itself. */
function termsOf({ terms: { instalment, frequency, payDay } }: Pick<PlanVersion, "terms">) {
  return { instalmentMinor: String(instalment.amountMinor), frequency, payDay };
}
