// Codes that stand in once for the second factor. Written in pairs of five from letters and digits that nobody mixes up.

export const RECOVERY_CODES = 10;

/** No 0, 1, I, L, O, U: 30 characters, ten of which have 49 bits. */
export const RECOVERY_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
export const RECOVERY_LENGTH = 10;

/** As it is shown: "ABCDE-FGHJK". */
export const showRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What was typed as a code, or null where it cannot be one: case, spaces and hyphens do not matter. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s-]+/gu, "");
  const isCode =
    code.length === RECOVERY_LENGTH && [...code].every((sign) => RECOVERY_ALPHABET.includes(sign));
  return isCode ? code : null;
}
