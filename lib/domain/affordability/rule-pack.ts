// An affordability rule with its dates and source. The first: a share of what is left each month. Tables such as
// the quotité saisissable (R3252-2 C. trav.) or the UK's SFS become further kinds of this union.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

export type ShareOfDisposable = Readonly<{
  kind: "share_of_disposable";
  id: string;
  version: string;
  appliesFrom: CalendarDate;
  /** Last day on which it applies; null while it is in force. */
  appliesTo: CalendarDate | null;
  /** Where the rule comes from, for whoever asks why. */
  source: string;
  /** 1 to 100. */
  shareMaxPercent: number;
}>;

export type RulePack = ShareOfDisposable;

/** The pack in force on a day, the latest where several are; null where none is. */
export function rulePackOn(packs: readonly RulePack[], on: CalendarDate): RulePack | null {
  const inForce = packs.filter(
    ({ appliesFrom, appliesTo }) => appliesFrom <= on && (appliesTo === null || on <= appliesTo),
  );
  return inForce.toSorted((a, b) => (a.appliesFrom < b.appliesFrom ? 1 : -1))[0] ?? null;
}
