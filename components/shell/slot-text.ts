import { formatDate } from "@/lib/domain/calendar/format-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { timeOfDay } from "./time-of-day";

/** The words of a time for a call, for `t("slot", …)`: day and hours on the creditor's clock. */
export const slotText = (
  { from, until }: { from: Date; until: Date },
  timeZone: string,
  locale: string,
) => ({
  day: formatDate(dateInZone(from, timeZone), locale, "weekday"),
  from: timeOfDay(from, timeZone, locale),
  until: timeOfDay(until, timeZone, locale),
});
