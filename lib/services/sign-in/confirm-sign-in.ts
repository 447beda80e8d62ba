import "server-only";
import { timingSafeEqual } from "node:crypto";
import { normaliseDigits } from "@/lib/domain/identity/normalise";
import { err, ok, type Result } from "@/lib/domain/result";
import { hashSecret } from "@/lib/services/session/current-session";
import { SIGN_IN_CODE_ATTEMPTS_MAX, SIGN_IN_CODE_DIGITS } from "./limits";
import { signInCodeHash } from "./send-sign-in-code";
import type { SignInClaims } from "./sign-in-cookie";
import { confirmCodeOf, takeAttempt } from "./store";

/**
 * One try at a way in's code. Answers whose files it opens. Where nobody was found every code is wrong, and counted alike.
 * Errors: `missing` (not six digits, costs no attempt), `incorrect`, `expired` (10 minutes, 5 tries, used, unknown).
 */
export async function confirmSignIn(input: {
  claims: SignInClaims | null;
  code: string;
  now: Date;
}): Promise<Result<{ debtorIds: string[] }, "missing" | "incorrect" | "expired">> {
  const { claims, now } = input;
  const typed = normaliseDigits(input.code);
  if (typed.length !== SIGN_IN_CODE_DIGITS) return err("missing");
  if (!claims) return err("expired");
  const { signInId } = claims;
  const secretHash = hashSecret(claims.secret);
  const attempt = await takeAttempt({ id: signInId, secretHash }, SIGN_IN_CODE_ATTEMPTS_MAX, now);
  if (!attempt) return err("expired");
  const given = signInCodeHash(signInId, typed);
  if (!attempt.codeHash || !timingSafeEqual(given, attempt.codeHash)) return err("incorrect");
  if (!(await confirmCodeOf(signInId, now))) return err("expired");
  return ok({ debtorIds: attempt.debtorIds });
}
