import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CollectionStatus } from "./collection-status";

/** How the collection of one instalment stands, as it is kept. */
export type CollectionState = Readonly<{
  number: number;
  status: CollectionStatus;
  /** Attempts begun, from 0. */
  attempts: number;
  /** The day of the next attempt; null where none is to be made by itself. */
  nextAttemptOn: CalendarDate | null;
  /** Why the last attempt did not go through; null where nothing failed. */
  reason: string | null;
}>;
