import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ShareOfDisposable } from "./rule-pack";

/**
 * At most a share of what is left each month; half by default, the share under which HMRC sees over nine plans
 * in ten completed. A creditor's policy may ask for less.
 */
export function shareOfDisposable(shareMaxPercent: number): ShareOfDisposable {
  return {
    kind: "share_of_disposable",
    id: "share-of-disposable",
    version: "2026-11",
    appliesFrom: calendarDate("2026-01-01"),
    appliesTo: null,
    source: "HMRC, Time to Pay: at most 50 % of disposable income",
    shareMaxPercent,
  };
}
