import "server-only";
import { randomBytes } from "node:crypto";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import { totpStep } from "@/lib/adapters/crypto/totp";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import type { AuditAction } from "@/lib/domain/audit/action";
import { normaliseDigits } from "@/lib/domain/identity/normalise";
import { err, ok, type Result } from "@/lib/domain/result";
import { readRecoveryCode } from "@/lib/domain/staff/recovery-code";
import { auditRow } from "@/lib/services/audit/store";
import { hashSecret } from "@/lib/services/session/current-session";
import { SECOND_FACTOR_ATTEMPTS_MAX } from "./limits";
import { recoveryCodeHash } from "./recovery-codes";
import type { StaffClaims } from "./session-cookie";
import { completeStaffSession, type StaffSessionRow, takeCheck } from "./session-store";
import { type CredentialsRow, findCredentials, spendRecoveryCode, spendTotpStep } from "./store";

type Factor = "totp" | "recovery_code";

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
  const { staffId, creditorId, teamId, role, locale } = session;
  const isWithin = await isWithinLimit("staffCodeByMember", staffId);
  if (!(isWithin && (await takeCheck(session.id, SECOND_FACTOR_ATTEMPTS_MAX)))) {
    return err("too_many");
  }
  const member = await findCredentials(staffId);
  const factor = member && (await shownFactor(member, code, now));
  if (!factor) return err("incorrect");
  const secret = randomBytes(32).toString("base64url");
  const action: AuditAction = "staff.signed_in";
  const actor = { kind: "staff", staffId, creditorId, teamId, role } as const;
  const audit = auditRow({ actor, action, creditorId, details: { factor }, now });
  const isDone = await completeStaffSession(session.id, hashSecret(secret), now, audit);
  return isDone ? ok({ sessionId: session.id, secret, locale }) : err("too_many");
}

async function shownFactor(member: CredentialsRow, typed: string, now: Date) {
  const recovery = readRecoveryCode(typed);
  if (recovery) {
    const hash = recoveryCodeHash(member.id, recovery);
    return (await spendRecoveryCode(member.id, hash, now)) ? "recovery_code" : null;
  }
  return (await isTotp(member, typed, now)) ? ("totp" satisfies Factor) : null;
}

async function isTotp(member: CredentialsRow, typed: string, now: Date): Promise<boolean> {
  const { totpSecretSealed, totpConfirmedAt, totpLastStep: lastStep } = member;
  if (!totpSecretSealed || !totpConfirmedAt) return false;
  const secret = openSecret(totpSecretSealed);
  const step = await totpStep({ secret, code: normaliseDigits(typed), lastStep, now });
  return step !== null && (await spendTotpStep(member.id, step));
}
