"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { endSession } from "@/lib/services/session/end-session";

/** Ends the session here and in the server's record. */
export async function signOut(): Promise<void> {
  await endSession(currentTime());
  redirect("/session-ended");
}
