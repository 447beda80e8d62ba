import "server-only";
import type { Readings } from "@/lib/adapters/db/reading";
import { err, ok, type Result } from "@/lib/domain/result";
import { type Beside, currentSession } from "./current-session";
import { noteRefusal } from "./refuse-impersonator";
import { debtorOf, type SessionDebtor } from "./session-debtor";

/**
 * The debtor of this request, for an interface that leads nobody to another page. Errors: `session_missing` (none, or
 * ended), `identity_missing` (nobody has said who they are yet).
 */
export async function identifiedDebtor<R extends Readings>(
  beside: Beside<R>,
): Promise<Result<SessionDebtor<R>, "session_missing" | "identity_missing">> {
  const current = await currentSession(beside);
  await noteRefusal(current);
  if (current.state !== "open") return err("session_missing");
  const { session, expiresAt } = current;
  return session.stage === "identified"
    ? ok(debtorOf(session, expiresAt, beside.reads))
    : err("identity_missing");
}
