import "server-only";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { retryOnConflict } from "@/lib/adapters/db/retry-on-conflict";
import type { ChainStore } from "@/lib/services/seal/store";

/**
 * One round trip to `ledger_post` (prisma/migrations/0013_bounded_history). By `pg` and a named statement: planned
 * once per connection, and several times faster under load than a transaction of single statements.
 */
export const callDoor = (request: DoorInput): Promise<unknown> => call("ledger_post", request);

/** The same for many requests, which are answered in their order. */
export const callDoorForMany = (requests: readonly DoorInput[]): Promise<unknown> =>
  call("ledger_post_batch", requests);

type DoorInput = Readonly<Record<string, unknown>>;

function call(door: "ledger_post" | "ledger_post_batch", asked: unknown): Promise<unknown> {
  // Minor units travel as strings: JSON's numbers end where cents of large sums begin.
  const json = JSON.stringify(asked, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return retryOnConflict(async () => {
    const { rows } = await pool.query<{ answer: unknown }>({
      name: door,
      text: `select ${door}($1::jsonb) as answer`,
      values: [json],
    });
    return rows[0]?.answer;
  });
}

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
