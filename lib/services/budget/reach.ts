import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { findSessionReach } from "./store";

/** Tells what of a budget may be shown in a session, by the instant at which it was written. */
export type Reach = (writtenAt: Date) => boolean;

/**
 * A budget says much about a household, and relatives know a birth date. So a session sees what was written
 * since it began, and what is older only once a one-time code has been confirmed.
 */
export async function reachOf(actor: DebtorActor): Promise<Reach> {
  const session = await findSessionReach(actor.sessionId);
  return (writtenAt) => session.elevatedAt !== null || writtenAt >= session.createdAt;
}
