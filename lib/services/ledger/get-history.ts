import "server-only";
import { invariant } from "@/lib/domain/invariant";
import {
  type DebtCode,
  isDebtCode,
  LEDGER_EVENTS,
  type LedgerEvent,
} from "@/lib/domain/ledger/chart";
import { findDebtPostings } from "./store";

/** One line of a debt's history. A debit adds to what is owed, a credit takes from it. */
export type HistoryLine = {
  entryId: bigint;
  event: LedgerEvent;
  effectiveAt: Date;
  component: DebtCode;
  side: "debit" | "credit";
  amountMinor: bigint;
  paymentId: string | null;
  reversesId: bigint | null;
};

/** All that was ever booked on a debt, in the order in which it happened: what statements are made of. */
export async function getHistory(accountId: string): Promise<HistoryLine[]> {
  const postings = await findDebtPostings(accountId);
  return postings.map(({ entry, ledgerAccount, ...posting }) => {
    invariant(isDebtCode(ledgerAccount.code), `book ${ledgerAccount.id} is not a debt's`);
    const event = LEDGER_EVENTS.find((known) => known === entry.event);
    invariant(event, `entry ${entry.id} has an unknown event`);
    return {
      entryId: entry.id,
      event,
      effectiveAt: entry.effectiveAt,
      component: ledgerAccount.code,
      side: posting.side === "debit" ? "debit" : "credit",
      amountMinor: posting.amountMinor,
      paymentId: entry.paymentId,
      reversesId: entry.reversesId,
    };
  });
}
