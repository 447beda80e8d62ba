import "server-only";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { queueNearPlans } from "./store";

/** In no zone is it a day more than one from the one in UTC. */
const ZONES_DAYS = 1;
/** The earliest reminder before its payment: a debit's seven days, moved back over days on which nobody is written to, and forward over those on which no bank works. */
const LEAD_DAYS_MAX = 20;

/**
 * Job, every hour: queues a look at each plan of which something may be said; the look itself decides by the clock of the
 * person. A round that was missed is made up by the next.
 */
export async function remindDue({ now }: { now: Date }): Promise<void> {
  const today = dateInZone(now, "UTC");
  // A payment that the bank takes later than its date may still be ahead.
  await queueNearPlans({
    from: addDays(today, -LEAD_DAYS_MAX),
    to: addDays(today, LEAD_DAYS_MAX + ZONES_DAYS),
  });
}
