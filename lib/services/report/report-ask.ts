import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone, startOfDayMs } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { type Currency, isCurrency } from "@/lib/domain/money/money";
import { type ReportPeriod, readPeriod } from "@/lib/domain/report/period";
import type { StaffMember } from "@/lib/services/staff/current-staff";

/** What a report is asked: of which creditor, over which time. Instants; the second is not part of it. */
export type ReportAsk = {
  creditorId: string;
  currency: Currency;
  timeZone: string;
  period: ReportPeriod;
  from: Date;
  until: Date;
  today: CalendarDate;
};

/** What an address asks. */
export type AskedPeriod = { from?: string; to?: string; unit?: string };

/** The period of an address, in the creditor's zone, of their own creditor. */
export function reportAsk(
  { actor, creditor }: Pick<StaffMember, "actor" | "creditor">,
  asked: AskedPeriod,
  now: Date,
): ReportAsk {
  const { currency, timeZone } = creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const today = dateInZone(now, timeZone);
  const period = readPeriod(asked, today);
  return {
    ...{ creditorId: actor.creditorId, currency, timeZone, period, today },
    from: new Date(startOfDayMs(period.from, timeZone)),
    until: new Date(startOfDayMs(addDays(period.to, 1), timeZone)),
  };
}
