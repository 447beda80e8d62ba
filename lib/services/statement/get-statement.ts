import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import {
  type Movement,
  movementKind,
  type StatementRow,
  withBalances,
} from "@/lib/domain/statement/movement";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { STATEMENT, type StatementRecord } from "./store";

/** What a page of a statement reads beside the session; its key is that of askedStatement. */
export const STATEMENT_PAGE = { statement: STATEMENT };

/** A page of a statement of account. */
export type StatementView = {
  /** Owed before the first of the rows. */
  opening: Money;
  rows: StatementRow[];
  /** Owed at the end of the period, which may be pages later. */
  closing: Money;
  /** The entry after which the next page begins, or null where this is the last. */
  nextAfter: bigint | null;
};

/** Read model of a statement: movements in the order in which they happened, with the balance after each. */
export function getStatement(
  { read, creditor }: ReadDebtor<typeof STATEMENT_PAGE>,
  take: number,
): StatementView {
  const { currency, timeZone } = creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const { beforeMinor, closingMinor, movements } = read.statement;
  const shown = wholeEntries(movements, take);
  const opening = money(beforeMinor, currency);
  const rows = shown.map(
    ({ event, effectiveAt, accountReference, receiptNumber, changeMinor }): Movement => ({
      on: dateInZone(effectiveAt, timeZone),
      kind: movementKind(event),
      ...{ accountReference, receiptNumber, change: money(changeMinor, currency) },
    }),
  );
  const last = shown.length < movements.length ? shown.at(-1) : undefined;
  return {
    opening,
    rows: withBalances(opening, rows),
    closing: money(closingMinor, currency),
    nextAfter: last ? BigInt(last.entryId) : null,
  };
}

/** What fits on a page without tearing an entry that changed several debts at once. */
function wholeEntries(movements: StatementRecord["movements"], take: number) {
  if (movements.length <= take) return movements;
  const torn = movements.at(-1)?.entryId;
  const whole = movements.filter(({ entryId }) => entryId !== torn);
  return whole.length > 0 ? whole : movements;
}
