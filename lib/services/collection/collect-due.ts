import "server-only";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { queueDuePlans } from "./store";

/** In no zone is it a later day than one after the one in UTC. */
const ZONES_AHEAD_DAYS = 1;
/** Longest time before its date at which a debit is begun, holidays included. */
const DEBIT_LEAD_DAYS_MAX = 12;

/**
 * Job, every hour: queues a look at each plan of which an instalment may be due or waits for its person, whatever zone its creditor is in; the
 * look itself decides by the creditor's calendar. A round that was missed is made up by the next.
 */
export async function collectDue({ now }: { now: Date }): Promise<void> {
  const tomorrow = addDays(dateInZone(now, "UTC"), ZONES_AHEAD_DAYS);
  await queueDuePlans({ cards: tomorrow, debits: addDays(tomorrow, DEBIT_LEAD_DAYS_MAX) });
}
