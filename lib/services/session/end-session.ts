import "server-only";
import { currentSession } from "./current-session";
import { clearSessionCookie } from "./session-cookie";
import { revokeSession } from "./store";

/** Signs the person out: the record is revoked, so that a copied cookie opens nothing either. */
export async function endSession(now: Date): Promise<void> {
  const current = await currentSession();
  if (current.state === "open" || current.state === "ended") {
    await revokeSession(current.session.id, now);
  }
  await clearSessionCookie();
}
