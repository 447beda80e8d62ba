import "server-only";
import { db } from "@/lib/adapters/db/client";
import type { Transaction } from "@/lib/adapters/db/transaction";
import { inTransaction } from "@/lib/adapters/db/transaction";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";

type NewCase = {
  id: string;
  creditorId: string;
  debtorId: string;
  accountId: string | null;
  kind: string;
  reason: string;
  detailsSealed: Uint8Array<ArrayBuffer> | null;
  idempotencyKey: string;
  openedAt: Date;
};
type NewHold = { id: string; kind: string; startsOn: Date; endsOn: Date | null };

/**
 * Opens a case with its hold, trail and event, or finds the one that this key opened before; null
 * where the key is somebody else's.
 */
export async function saveCase(input: {
  supportCase: NewCase;
  hold: NewHold | null;
  audit: AuditRow[];
  outbox: OutboxRow;
}): Promise<string | null> {
  const { supportCase, hold, audit, outbox } = input;
  return inTransaction(async (tx) => {
    const { count } = await tx.supportCase.createMany({
      data: [{ ...supportCase, status: "open" }],
      skipDuplicates: true,
    });
    if (count === 0) return caseOfKey(tx, supportCase);
    if (hold) {
      const { debtorId, accountId, openedAt: createdAt } = supportCase;
      await tx.hold.create({ data: { ...hold, debtorId, accountId, createdAt } });
    }
    await tx.auditEvent.createMany({ data: audit });
    await tx.outboxEvent.create({ data: outbox });
    return supportCase.id;
  });
}

/** The key is the browser's: it opens only what the same person opened with it. */
async function caseOfKey(
  tx: Transaction,
  { idempotencyKey, debtorId }: NewCase,
): Promise<string | null> {
  const found = await tx.supportCase.findFirst({ where: { idempotencyKey, debtorId } });
  return found?.id ?? null;
}

export function findOwnAccounts(debtorId: string) {
  return db.account.findMany({
    where: { debtorId },
    select: { id: true, reference: true, principalLabel: true },
    orderBy: { dueOn: "asc" },
  });
}

export function findOwnCase(caseId: string, debtorId: string) {
  return db.supportCase.findFirst({
    where: { id: caseId, debtorId },
    select: { id: true, kind: true, reason: true, openedAt: true },
  });
}
