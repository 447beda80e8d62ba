import "server-only";
import { isClaim } from "@/lib/domain/ledger/chart";
import type { LedgerFault } from "./ledger-fault";

type Sums = { debitMinor: bigint; creditMinor: bigint; claimedMinor: bigint };
type Book = Sums & { id: string; accountId: string | null };
type Line = {
  side: string;
  amountMinor: bigint;
  ledgerAccount: { id: string; accountId: string | null };
};
type Entry = { sealId: bigint | null; event: string; postings: readonly Line[] };

/**
 * Projections against the lines they stand for: all lines for a debt's book, those of claims for what was claimed, the
 * sealed ones for a house account. Entries are shown to it one by one, so that a long ledger fits in little memory.
 */
export function startBookCheck(books: readonly Book[]) {
  const sums = new Map(books.map(({ id }) => [id, emptySums()]));
  return {
    see(entry: Entry): void {
      for (const line of entry.postings) {
        const sum = sums.get(line.ledgerAccount.id);
        if (sum) add(sum, line, entry);
      }
    },
    faults(): LedgerFault[] {
      return books
        .filter((book) => !isSame(book, sums.get(book.id) ?? emptySums()))
        .map(({ id }) => ({ kind: "balance_differs", subject: `ledger account ${id}` }));
    },
  };
}

const emptySums = (): Sums => ({ debitMinor: 0n, creditMinor: 0n, claimedMinor: 0n });

const isSame = (a: Sums, b: Sums): boolean =>
  a.debitMinor === b.debitMinor &&
  a.creditMinor === b.creditMinor &&
  a.claimedMinor === b.claimedMinor;

function add(
  sum: Sums,
  { side, amountMinor, ledgerAccount }: Line,
  { sealId, event }: Entry,
): void {
  const isDebt = ledgerAccount.accountId !== null;
  if (!isDebt && sealId === null) return;
  const isDebit = side === "debit";
  if (isDebit) sum.debitMinor += amountMinor;
  else sum.creditMinor += amountMinor;
  if (isDebt && isClaim(event)) sum.claimedMinor += isDebit ? amountMinor : -amountMinor;
}
