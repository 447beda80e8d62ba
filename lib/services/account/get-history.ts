import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, money } from "@/lib/domain/money/money";
import { type Movement, movementKind } from "@/lib/domain/statement/movement";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { HISTORY, PAGE_ENTRIES_MAX } from "./history-record";

/** What this page reads beside the session; its key is the entry before which it begins, or nothing. */
export const HISTORY_PAGE = { history: HISTORY };

export type HistoryPage = {
  movements: Movement[];
  /** The entry before which the next page begins, or null where this is the last. */
  before: string | null;
};

/** Read model of all that was booked on a person's debts, the newest first, a page at a time. */
export function getHistory({ read, creditor }: ReadDebtor<typeof HISTORY_PAGE>): HistoryPage {
  const { currency, timeZone } = creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const entryIds = [...new Set(read.history.map(({ entryId }) => entryId))];
  const shownIds = new Set(entryIds.slice(0, PAGE_ENTRIES_MAX));
  const movements = read.history
    .filter(({ entryId, changeMinor }) => shownIds.has(entryId) && changeMinor !== 0n)
    .map(({ event, effectiveAt, accountReference, receiptNumber, changeMinor }) => ({
      on: dateInZone(effectiveAt, timeZone),
      kind: movementKind(event),
      ...{ accountReference, receiptNumber, change: money(changeMinor, currency) },
    }));
  const hasMore = entryIds.length > shownIds.size;
  return { movements, before: hasMore ? ([...shownIds].at(-1) ?? null) : null };
}
