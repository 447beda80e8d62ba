import "server-only";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import { totpStep } from "@/lib/adapters/crypto/totp";
import { normaliseDigits } from "@/lib/domain/identity/normalise";
import { readRecoveryCode } from "@/lib/domain/staff/recovery-code";
import { recoveryCodeHash } from "./recovery-codes";
import { type CredentialsRow, spendRecoveryCode, spendTotpStep } from "./store";

/** What a typed code is for this colleague, spent by that: of the authenticator, for recovery, or null where it is neither. */
export async function shownFactor(
  member: CredentialsRow,
  typed: string,
  now: Date,
): Promise<"totp" | "recovery_code" | null> {
  const recovery = readRecoveryCode(typed);
  if (recovery) {
    const hash = recoveryCodeHash(member.id, recovery);
    return (await spendRecoveryCode(member.id, hash, now)) ? "recovery_code" : null;
  }
  return (await isTotp(member, typed, now)) ? "totp" : null;
}

async function isTotp(member: CredentialsRow, typed: string, now: Date): Promise<boolean> {
  const { totpSecretSealed, totpConfirmedAt, totpLastStep: lastStep } = member;
  if (!totpSecretSealed || !totpConfirmedAt) return false;
  const secret = openSecret(totpSecretSealed);
  const step = await totpStep({ secret, code: normaliseDigits(typed), lastStep, now });
  return step !== null && (await spendTotpStep(member.id, step));
}
