import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { warnedIfValidUntil } from "@/lib/domain/mandate/card-validity";
import { queueExpiring } from "./due-store";

/** By the first of our zones in which the day begins; the message itself goes by the creditor's day. */
const FIRST_ZONE = "Pacific/Kiritimati";

/** Every day: looks at cards that expire within 30 days and are collected from, each in a job of its own. */
export async function warnExpiringCards({ now }: { now: Date }): Promise<void> {
  await queueExpiring(warnedIfValidUntil(dateInZone(now, FIRST_ZONE)));
}
