import "server-only";
import type { LedgerFault } from "./ledger-fault";

type Book = { id: string; accountId: string | null; debitMinor: bigint; creditMinor: bigint };
type Entry = {
  sealId: bigint | null;
  postings: readonly {
    side: string;
    amountMinor: bigint;
    ledgerAccount: { id: string; accountId: string | null };
  }[];
};

/**
 * Projections against the lines they stand for: all lines for a debt's book, the sealed ones for a house
 * account. Entries are shown to it one by one, so that a long ledger fits in little memory.
 */
export function startBookCheck(books: readonly Book[]) {
  const sums = new Map(books.map(({ id }) => [id, { debitMinor: 0n, creditMinor: 0n }]));
  return {
    see(entry: Entry): void {
      for (const { side, amountMinor, ledgerAccount } of entry.postings) {
        const sum = sums.get(ledgerAccount.id);
        if (!sum || (ledgerAccount.accountId === null && entry.sealId === null)) continue;
        if (side === "debit") sum.debitMinor += amountMinor;
        else sum.creditMinor += amountMinor;
      }
    },
    faults(): LedgerFault[] {
      return books
        .filter(({ id, debitMinor, creditMinor }) => {
          const sum = sums.get(id);
          return sum?.debitMinor !== debitMinor || sum.creditMinor !== creditMinor;
        })
        .map(({ id }) => ({ kind: "balance_differs", subject: `ledger account ${id}` }));
    },
  };
}
