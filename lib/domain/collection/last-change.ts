import { subtractBankDays } from "@/lib/domain/calendar/bank-days";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { beginsOn, type CollectedBy, takenOn } from "./collection-day";

/**
 * The last day on which an instalment may still be changed: so many bank days before it is taken, and before a debit is
 * announced to the bank. Where nothing is taken by itself, the day on which it is due.
 */
export function lastChangeOn(
  dueOn: CalendarDate,
  by: CollectedBy | null,
  cutOffBankDays: number,
): CalendarDate {
  if (by === null) return dueOn;
  const cutOff = subtractBankDays(takenOn(dueOn), cutOffBankDays);
  if (by === "card") return cutOff;
  const beforeBegin = addDays(beginsOn(dueOn, by), -1);
  return cutOff < beforeBegin ? cutOff : beforeBegin;
}
