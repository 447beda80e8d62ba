import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";

type Acknowledging = {
  payments: readonly { succeededAt: Date | null }[];
  plans: readonly { acceptedAt: Date | null }[];
  creditor: { timeZone: string };
};

/** Payments and an agreed plan acknowledge the debt and start its limitation again (art. 2240 C. civ.). */
export function acknowledgedOn({ payments, plans, creditor }: Acknowledging): CalendarDate[] {
  const instants = [
    ...payments.map(({ succeededAt }) => succeededAt),
    ...plans.map(({ acceptedAt }) => acceptedAt),
  ];
  return instants.flatMap((at) => (at ? [dateInZone(at, creditor.timeZone)] : []));
}
