import "server-only";
import { db } from "@/lib/adapters/db/client";
import type { ChainStore } from "@/lib/services/seal/store";

/** A debtor's debts with their books, oldest claim first. */
export function findDebts(debtorId: string) {
  return db.account.findMany({
    where: { debtorId },
    include: { ledgerAccounts: true },
    orderBy: [{ dueOn: "asc" }, { reference: "asc" }],
  });
}

/** Where the chain of seals over the books is kept. */
export const ledgerChain: ChainStore = {
  lock: "ledger_seal",
  findUnsealed: (tx, take) =>
    tx.journalEntry.findMany({
      where: { sealId: null },
      select: { id: true, contentHash: true },
      orderBy: { id: "asc" },
      take,
    }),
  findLast: (tx) => tx.ledgerSeal.findFirst({ orderBy: { id: "desc" } }),
  write: async (tx, seal, entries) => {
    await tx.ledgerSeal.create({ data: seal });
    const ids = entries.map(({ id }) => id);
    await tx.$queryRaw`select ledger_assign_seal(${seal.id}, ${ids}::bigint[])`;
  },
};

/** Seals in the order of the chain. */
export function findSeals() {
  return db.ledgerSeal.findMany({ orderBy: { id: "asc" } });
}

/** Entries with their lines, a page at a time, in the order of their ids. */
export function findEntries(afterId: bigint, take: number) {
  return db.journalEntry.findMany({
    where: { id: { gt: afterId } },
    include: { postings: { include: { ledgerAccount: true }, orderBy: { line: "asc" } } },
    orderBy: { id: "asc" },
    take,
  });
}

/** The books, a page at a time, in the order of their ids. */
export function findLedgerAccounts(afterId: string, take: number) {
  return db.ledgerAccount.findMany({
    where: { id: { gt: afterId } },
    orderBy: { id: "asc" },
    take,
  });
}
