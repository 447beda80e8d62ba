import "server-only";
import type { Readings } from "@/lib/adapters/db/reading";
import { currentSession } from "./current-session";
import { noteRefusal } from "./refuse-impersonator";
import { debtorOf, type SessionDebtor } from "./session-debtor";

/** The debtor of this request where their session is open and identified, else null: for answers that are no pages. */
export async function openDebtor<R extends Readings>(reads: R): Promise<SessionDebtor<R> | null> {
  const current = await currentSession({ reads });
  await noteRefusal(current);
  if (current.state !== "open" || current.session.stage !== "identified") return null;
  return debtorOf(current.session, current.expiresAt, reads);
}
