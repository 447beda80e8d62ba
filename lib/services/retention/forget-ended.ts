import "server-only";
import { removeStaffSessions } from "@/lib/services/staff/session-store";
import { removeEnded } from "./store";

const DAY_MS = 86_400_000;

/** How long something stays after its end, in days. Evidence and audit trail keep their own copies of what they need. */
const KEPT_DAYS = {
  codes: 1,
  /** Long enough to answer "who was here" about something strange. */
  sessions: 30,
  /** Whoever comes back after a season finds what they typed; later it is no longer true of them. */
  drafts: 90,
  /** Stripe repeats an event for days at most; a repetition of a forgotten one is only another look. */
  inboxEvents: 30,
  /** As long as the sessions they were part of; that they were stays in the trail. */
  shares: 30,
  /** A consumer's debt is claimed within two years (art. L218-2 C. conso.): what was said about it may matter so long. */
  conversations: 730,
} as const;

/** Job: removes codes, sessions, drafts and received events, shared screens and conversations whose time is over. Safe to repeat. */
export async function forgetEnded({ now }: { now: Date }): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await removeEnded({
    codes: before(KEPT_DAYS.codes),
    sessions: before(KEPT_DAYS.sessions),
    drafts: before(KEPT_DAYS.drafts),
    inboxEvents: before(KEPT_DAYS.inboxEvents),
    shares: before(KEPT_DAYS.shares),
    conversations: before(KEPT_DAYS.conversations),
  });
  await removeStaffSessions(before(KEPT_DAYS.sessions));
}
