import "server-only";
import { isClaim } from "@/lib/domain/ledger/chart";
import { startBookCheck } from "./check-books";
import { checkChain } from "./check-chain";
import { entryHash, type StoredEntry } from "./entry-text";
import type { LedgerFault } from "./ledger-fault";
import { findEntries, findLedgerAccounts, findSeals } from "./store";

const PAGE_ENTRIES = 500;
const PAGE_BOOKS = 10_000;

export type LedgerReport = {
  entries: number;
  unsealed: number;
  seals: number;
  books: number;
  faults: LedgerFault[];
};

/**
 * Recomputes everything the books claim of themselves: each entry's hash and balance, each projection, each
 * seal, its signature and the chain. Reads only. Entries posted meanwhile can show as differing balances:
 * run it when the ledger is at rest, or again.
 */
export async function verifyLedger(): Promise<LedgerReport> {
  const seals = await findSeals();
  const books = await allBooks();
  const bookCheck = startBookCheck(books);
  const seen: { id: bigint; contentHash: Uint8Array; sealId: bigint | null }[] = [];
  const faults: LedgerFault[] = [];
  for await (const entry of allEntries()) {
    faults.push(...checkEntry(entry));
    bookCheck.see(entry);
    seen.push({ id: entry.id, contentHash: entry.contentHash, sealId: entry.sealId });
  }
  faults.push(...bookCheck.faults(), ...checkChain(seals, seen));
  const unsealed = seen.filter(({ sealId }) => sealId === null).length;
  return { entries: seen.length, unsealed, seals: seals.length, books: books.length, faults };
}

async function* allEntries() {
  for (let afterId = 0n; ; ) {
    const page = await findEntries(afterId, PAGE_ENTRIES);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    afterId = last.id;
  }
}

/** Comes before any other id. */
const NO_ID = "00000000-0000-0000-0000-000000000000";

/** Page by page: one statement for all would be ended for taking too long. */
async function allBooks() {
  const books: Awaited<ReturnType<typeof findLedgerAccounts>> = [];
  for (;;) {
    const page = await findLedgerAccounts(books.at(-1)?.id ?? NO_ID, PAGE_BOOKS);
    if (page.length === 0) return books;
    books.push(...page);
  }
}

function checkEntry(entry: StoredEntry & { contentHash: Uint8Array }): LedgerFault[] {
  const subject = `entry ${entry.id}`;
  const differenceMinor = entry.postings.reduce(
    (sum, { side, amountMinor }) => (side === "debit" ? sum + amountMinor : sum - amountMinor),
    0n,
  );
  const faults: LedgerFault[] = [];
  // What stands beside the lines for their index is no part of the text that the hash is over.
  const isCopied = entry.postings.every(
    (line) =>
      line.effectiveAt.getTime() === entry.effectiveAt.getTime() &&
      line.isClaim === isClaim(entry.event),
  );
  if (!isCopied || !entryHash(entry).equals(entry.contentHash)) {
    faults.push({ kind: "content_changed", subject });
  }
  if (entry.postings.length < 2 || differenceMinor !== 0n) {
    faults.push({ kind: "entry_unbalanced", subject });
  }
  return faults;
}
