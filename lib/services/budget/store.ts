import "server-only";
import { db } from "@/lib/adapters/db/client";
import { inTransaction, type Transaction } from "@/lib/adapters/db/transaction";
import type { AuditRow } from "@/lib/services/audit/store";

/** From when on a session has existed, and whether a one-time code was confirmed in it. */
export function findSessionReach(sessionId: string) {
  return db.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { createdAt: true, elevatedAt: true },
  });
}

/** Versions of a person's budget, newest first. */
export function findBudgets(debtorId: string, client: Transaction = db) {
  return client.budget.findMany({ where: { debtorId }, orderBy: { version: "desc" } });
}

export async function findDraftTime(debtorId: string, step: string): Promise<Date | null> {
  const where = { debtorId_step: { debtorId, step } };
  const draft = await db.draft.findUnique({ where, select: { updatedAt: true } });
  return draft?.updatedAt ?? null;
}

/** Adds a version. Two at once follow each other: the row of the person is held meanwhile. */
export function createBudget(
  budget: {
    id: string;
    debtorId: string;
    answersSealed: Uint8Array<ArrayBuffer>;
    createdAt: Date;
  },
  auditOf: (version: number) => AuditRow,
): Promise<number> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select id from debtor where id = ${budget.debtorId}::uuid for update`;
    const [last] = await findBudgets(budget.debtorId, tx);
    const version = (last?.version ?? 0) + 1;
    await tx.budget.create({ data: { ...budget, version } });
    await tx.auditEvent.create({ data: auditOf(version) });
    return version;
  });
}
