// Whether a claim may be too old to be claimed. A flag that brings a person in, never a legal finding.
import { type CalendarDate, compareDates } from "@/lib/domain/calendar/calendar-date";
import { addMonths } from "@/lib/domain/calendar/date-arithmetic";

export type LimitedClaim = Readonly<{
  dueOn: CalendarDate;
  /** Art. L218-2 C. conso.: 2 years for a professional against a consumer. Null where unknown. */
  limitationYears: number | null;
  /** Days on which something was paid. */
  paidOn: readonly CalendarDate[];
}>;

/**
 * True from the day after the period has run out. A payment made in time starts it again (art. 2240 C. civ.);
 * one made afterwards changes nothing (Cass. 1re civ., 19 May 2021, 19-26.253).
 */
export function isPossiblyTimeBarred(claim: LimitedClaim, today: CalendarDate): boolean {
  const { limitationYears } = claim;
  if (limitationYears === null) return false;
  const endOf = (startOn: CalendarDate) => addMonths(startOn, 12 * limitationYears);
  const endsOn = claim.paidOn
    .toSorted(compareDates)
    .reduce(
      (end, paid) => (paid <= end && endOf(paid) > end ? endOf(paid) : end),
      endOf(claim.dueOn),
    );
  return today > endsOn;
}
