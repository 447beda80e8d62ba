import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { DebtorFileRecord } from "./store";

/** Payments and an agreed plan acknowledge the debt and start its limitation again (art. 2240 C. civ.). */
export function acknowledgedOn(
  { paidOn, plans }: Pick<DebtorFileRecord, "paidOn" | "plans">,
  timeZone: string,
): CalendarDate[] {
  const agreedOn = plans.flatMap(({ acceptedAt }) =>
    acceptedAt ? [dateInZone(acceptedAt, timeZone)] : [],
  );
  return [...paidOn, ...agreedOn];
}
