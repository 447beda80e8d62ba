import "server-only";
import { hashPassword } from "@/lib/adapters/crypto/password-hash";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import { totpStep } from "@/lib/adapters/crypto/totp";
import { normaliseDigits } from "@/lib/domain/identity/normalise";
import { err, ok, type Result } from "@/lib/domain/result";
import { type PasswordFault, passwordFault } from "@/lib/domain/staff/password";
import { auditRow } from "@/lib/services/audit/store";
import { hashSecret } from "@/lib/services/session/current-session";
import { findOpenInvitation, takeUpInvitation } from "./invitation-store";
import { openProfile } from "./profile";
import { newRecoveryCodes } from "./recovery-codes";
import { type CredentialsRow, findCredentials } from "./store";

export type TakeUpError = PasswordFault | "code_incorrect" | "expired";

/**
 * Sets password and second factor by an invitation, once. Answers the colleague and their recovery codes, which are shown
 * now and never again. Errors: the password's faults, `code_incorrect` (the authenticator's), `expired` (or used, or revoked).
 */
export async function takeUp(input: {
  token: string;
  password: string;
  code: string;
  now: Date;
}): Promise<Result<{ member: CredentialsRow; codes: string[] }, TakeUpError>> {
  const { token, password, code, now } = input;
  const invitation = await findOpenInvitation(hashSecret(token), now);
  if (!invitation) return err("expired");
  const { name, email } = openProfile(invitation.profileSealed);
  const fault = passwordFault(password, [name, email]);
  if (fault) return err(fault);
  const secret = openSecret(invitation.totpSecretSealed);
  const step = await totpStep({ secret, code: normaliseDigits(code), lastStep: null, now });
  if (step === null) return err("code_incorrect");
  return settle({ invitation, password, step, now });
}

async function settle(input: {
  invitation: { id: string; staffId: string };
  password: string;
  step: bigint;
  now: Date;
}): Promise<Result<{ member: CredentialsRow; codes: string[] }, "expired">> {
  const { invitation, password, step, now } = input;
  const member = await findCredentials(invitation.staffId);
  if (!member) return err("expired");
  const { id: staffId, creditorId, role, teamId } = member;
  const { codes, hashes } = newRecoveryCodes(staffId);
  const actor = { kind: "staff", staffId, creditorId, role, teamId } as const;
  const isTaken = await takeUpInvitation(
    {
      ...{ invitationId: invitation.id, passwordHash: await hashPassword(password), now },
      ...{ totpStep: step, codeHashes: hashes },
    },
    auditRow({ actor, action: "staff.joined", creditorId, now }),
  );
  return isTaken ? ok({ member, codes }) : err("expired");
}
