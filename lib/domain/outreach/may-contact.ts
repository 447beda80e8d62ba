// Whether a message about the debt may leave now. One-time codes, receipts, statutory notices and reminders that
// the person chose do not ask here.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dayOfWeek, daysBetween } from "@/lib/domain/calendar/date-arithmetic";
import { err, ok, type Result } from "@/lib/domain/result";

export type ContactRefusal =
  | "outreach_stopped"
  | "held"
  | "sunday"
  | "public_holiday"
  | "outside_hours"
  | "contacted_today"
  | "contacted_enough";

const FIRST_HOUR = 8;
const LAST_HOUR = 20;
const WINDOW_DAYS = 7;
const WINDOW_CONTACTS_MAX = 3;
const SUNDAY = 7;

/**
 * Monday to Saturday, 8 to 20 on the person's own clock, no public holiday, one message a day and three in seven
 * days over all channels (our own rule; stricter than the law, which leaves hours open).
 */
export function mayContact(
  input: Readonly<{
    /** The person's local day and hour (0 to 23). */
    on: CalendarDate;
    hour: number;
    isPublicHoliday: boolean;
    /** Set by STOP or "this isn't me". */
    isStopped: boolean;
    /** Effect of the holds in force. */
    isOutreachAllowed: boolean;
    /** Days of earlier messages, all channels. */
    contactedOn: readonly CalendarDate[];
  }>,
): Result<null, ContactRefusal> {
  const { on, hour, contactedOn } = input;
  if (input.isStopped) return err("outreach_stopped");
  if (!input.isOutreachAllowed) return err("held");
  if (dayOfWeek(on) === SUNDAY) return err("sunday");
  if (input.isPublicHoliday) return err("public_holiday");
  if (hour < FIRST_HOUR || hour >= LAST_HOUR) return err("outside_hours");
  if (contactedOn.includes(on)) return err("contacted_today");
  const recent = contactedOn.filter((day) => {
    const daysAgo = daysBetween(day, on);
    return daysAgo >= 0 && daysAgo < WINDOW_DAYS;
  });
  return recent.length >= WINDOW_CONTACTS_MAX ? err("contacted_enough") : ok(null);
}
