import "server-only";
import { isBankDay } from "@/lib/domain/calendar/bank-days";
import { callbackSlots, slotBounds, slotKey } from "@/lib/domain/support/callback-slots";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";

/** A time for a call back; the key is what a form posts. */
export type OfferedSlot = { key: string; from: Date; until: Date };

/** The times that a creditor offers now, the earliest first. */
export function offeredSlots({ timeZone, policy }: CreditorView, now: Date): OfferedSlot[] {
  const isClosed = (date: Parameters<typeof isBankDay>[0]) => !isBankDay(date);
  return callbackSlots({ now, timeZone, hours: policy.callback, isClosed }).map((slot) => {
    const { startsAtMs, endsAtMs } = slotBounds(slot, timeZone);
    return { key: slotKey(slot), from: new Date(startsAtMs), until: new Date(endsAtMs) };
  });
}
