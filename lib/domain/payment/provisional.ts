import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";

/** Eight weeks: until then a payer has a SEPA core debit back for the asking (art. L133-25-1 CMF; EPC016-06, 4.3.4). */
const REFUND_DAYS = 56;

/**
 * Last day on which the payer's bank may take a settled debit back without a reason; days are the creditor's. After it
 * only a debit that was never authorised comes back (thirteen months, art. L133-24 CMF).
 */
export const provisionalUntil = (settledOn: CalendarDate): CalendarDate =>
  addDays(settledOn, REFUND_DAYS);
