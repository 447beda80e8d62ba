import "server-only";
import { db } from "@/lib/adapters/db/client";
import type { Transaction } from "@/lib/adapters/db/transaction";
import { DEBT_CODES } from "@/lib/domain/ledger/chart";

const PLAN_STATUSES_NOT_OVER = ["proposed", "pending_review", "active", "completed"];

/** Everything about a person's debts that decides what can be shown and done; inside a transaction where given. */
export function findDebtorFile(debtorId: string, client: Transaction = db) {
  return client.debtor.findUniqueOrThrow({
    where: { id: debtorId },
    include: {
      creditor: true,
      accounts: {
        orderBy: [{ dueOn: "asc" }, { reference: "asc" }],
        include: { ledgerAccounts: { where: { code: { in: [...DEBT_CODES] } } } },
      },
      holds: { where: { releasedAt: null } },
      plans: {
        where: { status: { in: PLAN_STATUSES_NOT_OVER } },
        orderBy: [{ proposedAt: "desc" }, { version: "desc" }],
      },
      payments: { where: { status: { in: ["processing", "succeeded"] } } },
    },
  });
}

export type DebtorFileRecord = Awaited<ReturnType<typeof findDebtorFile>>;

/** Receipts of a person, newest first. */
export function findReceipts(debtorId: string, take: number) {
  return db.receipt.findMany({
    where: { payment: { debtorId } },
    orderBy: [{ payment: { succeededAt: "desc" } }, { issuedAt: "desc" }],
    include: { payment: { select: { succeededAt: true } } },
    take,
  });
}
