import "server-only";
import { randomInt } from "node:crypto";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import {
  RECOVERY_ALPHABET,
  RECOVERY_CODES,
  RECOVERY_LENGTH,
} from "@/lib/domain/staff/recovery-code";

/** Binds a code to its owner. */
export const recoveryCodeHash = (staffId: string, code: string) =>
  lookupHash("staff-recovery", `${staffId} ${code}`);

/** New codes, to be shown once, and what is kept of them. */
export function newRecoveryCodes(staffId: string): { codes: string[]; hashes: Uint8Array[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    Array.from(
      { length: RECOVERY_LENGTH },
      () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)],
    ).join(""),
  );
  return { codes, hashes: codes.map((code) => recoveryCodeHash(staffId, code)) };
}
