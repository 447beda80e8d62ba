import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPublicHoliday } from "@/lib/domain/calendar/public-holidays";
import { callbackSlots, slotBounds, slotKey } from "@/lib/domain/support/callback-slots";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";

/** A time for a call back; the key is what a form posts. */
export type OfferedSlot = { key: string; from: Date; until: Date };

/** The times that a creditor offers now, the earliest first. */
export function offeredSlots(creditor: CreditorView, now: Date): OfferedSlot[] {
  const { timeZone, policy, country } = creditor;
  const isClosed = (date: CalendarDate) => isPublicHoliday(date, { country, region: null });
  return callbackSlots({ now, timeZone, hours: policy.callback, isClosed }).map((slot) => {
    const { startsAtMs, endsAtMs } = slotBounds(slot, timeZone);
    return { key: slotKey(slot), from: new Date(startsAtMs), until: new Date(endsAtMs) };
  });
}
