import "server-only";

/** Somebody who does nothing for this long is signed out. */
export const STAFF_IDLE_MINUTES_MAX = 30;
/** A working day; after it everybody signs in anew. */
export const STAFF_SESSION_HOURS_MAX = 12;
/** The second factor is shown within this time after the first. */
export const SECOND_FACTOR_MINUTES_MAX = 10;
/** Wrong second factors of one session. */
export const SECOND_FACTOR_ATTEMPTS_MAX = 5;
/** The record of last use is written at most this often. */
export const STAFF_TOUCH_SECONDS_MIN = 60;
/** An invitation that nobody took up is dead after this. */
export const INVITATION_HOURS = 72;

/** Instant at which a session of this stage ends if nothing more happens. */
export function staffSessionEndsAt(session: {
  stage: string;
  createdAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
}): Date {
  const isSignedIn = session.stage === "signed_in";
  const from = isSignedIn ? session.lastSeenAt : session.createdAt;
  const minutes = isSignedIn ? STAFF_IDLE_MINUTES_MAX : SECOND_FACTOR_MINUTES_MAX;
  return new Date(Math.min(from.getTime() + minutes * 60_000, session.endsAt.getTime()));
}
