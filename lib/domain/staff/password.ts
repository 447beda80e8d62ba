// What is accepted as a password: long, not known to everybody, not about oneself. No rules about kinds of characters, no
// forced change (NIST SP 800-63B-4, 3.1.1.2).

export const PASSWORD_LENGTH_MIN = 12;
/** Longer ones only cost time to hash. */
export const PASSWORD_LENGTH_MAX = 128;

export type PasswordFault = "password_short" | "password_long" | "password_guessable";

/** What attackers try first, of at least twelve characters or as parts of them. */
const COMMON =
  /password|passwort|motdepasse|azerty|qwerty|123456|abcdef|quittance|iloveyou|letmein|bienvenue|welcome/;

/** A repeated character or a short piece again and again: "aaaaaaaaaaaa", "abcabcabcabc". */
const REPEATED = /^(.{1,4})\1+.{0,3}$/;

/** What is wrong with a password, or null. `own`: names and addresses of its owner. */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH_MIN) return "password_short";
  if (length > PASSWORD_LENGTH_MAX) return "password_long";
  const plain = password.normalize("NFKC").toLowerCase();
  const letters = plain.replace(/[\s_.-]+/gu, "");
  const isOwn = own.flatMap(piecesOf).some((piece) => letters.includes(piece));
  return COMMON.test(letters) || REPEATED.test(letters) || isOwn ? "password_guessable" : null;
}

/** The words of a name or address that are long enough to be recognised in a password. */
const piecesOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((piece) => piece.length >= 4);
