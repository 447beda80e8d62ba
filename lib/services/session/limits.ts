import "server-only";

/** A session nobody touches ends after this; the person is told two minutes ahead (WCAG 2.2.1). */
export const SESSION_IDLE_MINUTES_MAX = 15;
/** No session outlives this, however busy. */
export const SESSION_HOURS_MAX = 24;
/** The record of last use is written at most this often. */
export const SESSION_TOUCH_SECONDS_MIN = 20;

/** Instant at which the session ends if nothing more happens. */
export function sessionExpiresAt(session: { lastSeenAt: Date; endsAt: Date }): Date {
  const idleEnd = session.lastSeenAt.getTime() + SESSION_IDLE_MINUTES_MAX * 60_000;
  return new Date(Math.min(idleEnd, session.endsAt.getTime()));
}
