import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { beginsOn } from "@/lib/domain/collection/collection-day";
import { waitEndsOn } from "@/lib/domain/collection/waiting";
import type { CollectionFile } from "./collection-file";

/** Since when, and until when, an instalment waits for its person; null where it does not. */
export function waitOf(
  number: number,
  { record, progress, by, file }: CollectionFile,
): { askedOn: CalendarDate; endsOn: CalendarDate } | null {
  const state = record.states.find((known) => known.number === number);
  if (state?.status !== "awaiting_person" || state.nextAttemptOn !== null) return null;
  const { timeZone, policy } = file.creditor;
  const askedOn = dateInZone(state.since, timeZone);
  const place = progress.instalments.findIndex((instalment) => instalment.number === number);
  const next = progress.instalments[place + 1];
  const nextBeginsOn = next ? beginsOn(next.dueOn, by) : null;
  return { askedOn, endsOn: waitEndsOn(askedOn, nextBeginsOn, policy.autopay) };
}
