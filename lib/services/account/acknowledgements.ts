import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { DebtorFileRecord } from "./store";

/** Payments and an agreed plan acknowledge the debt and start its limitation again (art. 2240 C. civ.). */
export function acknowledgedOn(
  { payments, plans }: Pick<DebtorFileRecord, "payments" | "plans">,
  timeZone: string,
): CalendarDate[] {
  const instants = [
    ...payments.map(({ succeededAt }) => succeededAt),
    ...plans.map(({ acceptedAt }) => acceptedAt),
  ];
  return instants.flatMap((at) => (at ? [dateInZone(at, timeZone)] : []));
}
