import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addMonths } from "@/lib/domain/calendar/date-arithmetic";

/** A mandate under which nothing was debited for this long may not be used any more (EPC016-06, 4.1). */
const UNUSED_MONTHS_MAX = 36;

/** Mandates last used on this day or before have lapsed on `today`. */
export const lapsedIfUsedBy = (today: CalendarDate): CalendarDate =>
  addMonths(today, -UNUSED_MONTHS_MAX);
