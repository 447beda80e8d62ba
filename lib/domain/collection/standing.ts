// How the collection of an instalment stands, from what the database knows: the same answer however often it is asked.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { AfterFailure } from "./after-failure";
import type { CollectionState } from "./collection-state";

/** How the last attempt at an instalment ended, or that it has not. */
export type AttemptEnd = "on_its_way" | "to_confirm" | "paid" | "taken_back" | "failed" | "stopped";

export type InstalmentFacts = Readonly<{
  /** As kept; null where nothing has been kept yet. */
  state: CollectionState | null;
  /** Nothing is left of it to pay. */
  isCovered: boolean;
  /** The day on which it is collected has come. */
  isDue: boolean;
  /** Whoever was asked to do something has had their time for it (waiting.ts). */
  isWaitOver: boolean;
  attempt: Readonly<{ end: AttemptEnd; reason: string | null }> | null;
  /** The day of another try where an attempt was stopped before it reached the bank. */
  nextTryOn: CalendarDate;
  /** What follows if the last attempt failed. */
  afterFailure: AfterFailure;
}>;

type Standing = Omit<CollectionState, "number" | "attempts">;

const ended = (status: Standing["status"], reason: string | null = null): Standing => ({
  ...{ status, reason, nextAttemptOn: null },
});

/** The standing that the facts ask for; null where there is nothing to keep. */
export function standingOf(facts: InstalmentFacts): Standing | null {
  const { state, attempt, isCovered } = facts;
  if (attempt?.end === "on_its_way") return ended("under_way");
  if (attempt?.end === "paid") return ended("collected");
  if (attempt?.end === "taken_back" && state?.status === "collected") {
    return ended("unresolved", attempt.reason);
  }
  if (isCovered) return state || facts.isDue ? ended("settled_otherwise") : null;
  return openStanding(facts);
}

/** Something is left to pay. */
function openStanding(facts: InstalmentFacts): Standing | null {
  const { state, attempt, isWaitOver } = facts;
  switch (state?.status) {
    case undefined:
      return null;
    case "under_way":
      return afterAttempt(facts);
    case "awaiting_person":
      return isWaitOver && state.nextAttemptOn === null ? ended("unresolved", state.reason) : state;
    // Money that had settled it went back: it is owed again, and the person decides how to pay it.
    case "settled_otherwise":
    case "collected":
      return ended("unresolved", attempt?.reason ?? state.reason);
    case "retrying":
    case "unresolved":
      return state;
  }
}

function afterAttempt({ state, attempt, afterFailure, nextTryOn }: InstalmentFacts): Standing {
  const reason = attempt?.reason ?? null;
  if (attempt?.end === "to_confirm") return ended("awaiting_person", reason);
  if (attempt?.end === "failed") return { ...afterFailure, reason };
  if (attempt?.end === "taken_back") return ended("unresolved", reason);
  if (state && !attempt) return state;
  return { status: "retrying", nextAttemptOn: nextTryOn, reason: null };
}
