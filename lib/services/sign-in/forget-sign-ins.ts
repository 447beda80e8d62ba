import "server-only";
import { removeChallenges } from "@/lib/services/passkey/store";
import { removeAttempts } from "@/lib/services/staff/sso/store";
import { removeSignIns } from "./store";

/** Somebody who comes too late is still told so for this long. */
const KEPT_MS = 3_600_000;

/** Job: removes ways in and challenges that nobody can use any more. */
export async function forgetSignIns(input: { now: Date }): Promise<void> {
  const before = new Date(input.now.getTime() - KEPT_MS);
  await removeSignIns(before);
  await removeChallenges(before);
  await removeAttempts(before);
}
