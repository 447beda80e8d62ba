import "server-only";
import type { StatementEntry } from "@/lib/domain/account/statement";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { HistoryLine } from "@/lib/services/ledger/store";

/** The lines of a debt's history by entry, dated in the creditor's zone. */
export function statementEntries(
  history: readonly HistoryLine[],
  timeZone: string,
): StatementEntry[] {
  return [...Map.groupBy(history, ({ entryId }) => entryId).values()].flatMap((postings) => {
    const [first] = postings;
    if (!first) return [];
    const { event, effectiveAt } = first;
    return [{ event, effectiveOn: dateInZone(effectiveAt, timeZone), postings }];
  });
}
