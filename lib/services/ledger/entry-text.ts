import "server-only";
import { createHash } from "node:crypto";

/** An entry as stored, with the code and debt of each line's book. */
export type StoredEntry = {
  id: bigint;
  creditorId: string;
  idempotencyKey: string;
  event: string;
  paymentId: string | null;
  reversesId: bigint | null;
  reason: string | null;
  effectiveAt: Date;
  postedAt: Date;
  postings: readonly {
    line: number;
    side: string;
    amountMinor: bigint;
    currency: string;
    ledgerAccount: { accountId: string | null; code: string };
    effectiveAt: Date;
    isClaim: boolean;
  }[];
};

/**
 * The canonical text of an entry, format 1 (docs/ledger.md). Written apart from the SQL that makes the stored
 * hash: a check that asked the database to check itself would believe whoever can change the database.
 */
export function entryText(entry: StoredEntry): string {
  const lines = entry.postings.map(
    ({ line, ledgerAccount, side, amountMinor, currency }) =>
      `posting ${line} ${ledgerAccount.accountId ?? "-"} ${ledgerAccount.code} ${side} ${amountMinor} ${currency}`,
  );
  return [
    "quittance entry 1",
    `id ${entry.id}`,
    `creditor ${entry.creditorId}`,
    `key ${JSON.stringify(entry.idempotencyKey)}`,
    `event ${entry.event}`,
    `payment ${entry.paymentId ?? "-"}`,
    `reverses ${entry.reversesId ?? "-"}`,
    `reason ${entry.reason === null ? "-" : JSON.stringify(entry.reason)}`,
    `effective ${entry.effectiveAt.toISOString()}`,
    `posted ${entry.postedAt.toISOString()}`,
    ...lines,
    "",
  ].join("\n");
}

export function entryHash(entry: StoredEntry): Buffer {
  return createHash("sha256").update(entryText(entry), "utf8").digest();
}
