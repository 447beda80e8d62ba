"use server";

import { currentTime } from "@/lib/services/clock/current-time";
import { currentSession } from "@/lib/services/session/current-session";

/** Milliseconds that the session has left now that it was used, or null when it had ended. */
export async function extendSession(): Promise<number | null> {
  const current = await currentSession();
  return current.state === "open" ? current.expiresAt.getTime() - currentTime().getTime() : null;
}
