import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { beginsOn, takenOn } from "@/lib/domain/collection/collection-day";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import type { CollectionFile } from "@/lib/services/collection/collection-file";
import { isChargeable } from "@/lib/services/collection/is-chargeable";

/**
 * How the collection of an instalment that could not be taken stands once the person has moved it: tried again on the new
 * day where there is a try left and something to charge, else paid by themselves. Null where it was never begun: then
 * its date is all there is.
 */
export function attemptAfterMove(
  { number, to }: { number: number; to: CalendarDate },
  { states, by, record, file }: Pick<CollectionFile, "states" | "by" | "record" | "file">,
): CollectionState | null {
  const state = states.find((known) => known.number === number);
  if (!state) return null;
  const hasTry = state.attempts < file.creditor.policy.autopay.attemptsMax;
  // Another card or a bank's confirmation is asked for: a new day does not bring it.
  const isTaken = hasTry && state.status !== "awaiting_person" && isChargeable(record);
  if (!isTaken) return { ...state, nextAttemptOn: null };
  const begins = beginsOn(to, by);
  return { ...state, nextAttemptOn: begins > file.today ? begins : takenOn(to) };
}
