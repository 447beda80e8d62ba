import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { finishSignIn } from "./finish-sign-in";
import type { StaffClaims } from "./session-cookie";
import type { StaffSessionRow } from "./session-store";
import { shownFactor } from "./shown-factor";
import { findCredentials } from "./store";
import { takeTry } from "./take-try";

/**
 * The second factor: a code of the authenticator, or a recovery code. Each is good once. Answers the session's new claims.
 * Errors: `incorrect`, `too_many` (5 tries of a session, 20 of a colleague in an hour: the session is then worth nothing).
 */
export async function confirmSecondFactor(input: {
  session: StaffSessionRow;
  code: string;
  now: Date;
}): Promise<Result<StaffClaims, "incorrect" | "too_many">> {
  const { session, code, now } = input;
  if (!(await takeTry(session))) return err("too_many");
  const member = await findCredentials(session.staffId);
  const factor = member && (await shownFactor(member, code, now));
  if (!factor) return err("incorrect");
  const claims = await finishSignIn({ sessionId: session.id, member: session, factor, now });
  return claims ? ok(claims) : err("too_many");
}
