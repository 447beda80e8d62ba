import "server-only";
import type { StatementEntry } from "@/lib/domain/account/statement";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { HistoryLine } from "@/lib/services/ledger/get-history";

/** The lines of a debt's history by entry, dated in the creditor's zone. */
export function statementEntries(
  history: readonly HistoryLine[],
  timeZone: string,
): StatementEntry[] {
  return [...Map.groupBy(history, ({ entryId }) => entryId).values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    return [
      {
        event: first.event,
        effectiveOn: dateInZone(first.effectiveAt, timeZone),
        postings: lines.map(({ component, side, amountMinor }) => ({
          code: component,
          side,
          amountMinor,
        })),
      },
    ];
  });
}
