// A link's token: 16 random base62 characters (95 bits) and a 6-character keyed check, so that a mistyped or
// forged link is refused before any database read. Random bytes and the HMAC come from the adapters.
import { err, ok, type Result } from "@/lib/domain/result";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
export const RANDOM_LENGTH = 16;
export const CHECK_LENGTH = 6;
const TOKEN = new RegExp(`^[0-9A-Za-z]{${RANDOM_LENGTH + CHECK_LENGTH}}$`, "u");

/** Largest multiple of 62 in a byte: bytes from here on are thrown away, else some characters would come more often. */
const UNBIASED_BELOW = 248;

/**
 * Base62 characters from random bytes, without bias; fewer than `length` when too many bytes were thrown away
 * (1 in 32 is), in which case the caller adds bytes and asks again. Never for a digest: use checkCharacters.
 */
export function randomCharacters(bytes: Uint8Array, length: number): string {
  return Array.from(bytes)
    .filter((byte) => byte < UNBIASED_BELOW)
    .slice(0, length)
    .map((byte) => ALPHABET[byte % 62])
    .join("");
}

/**
 * The 6 check characters of an HMAC-SHA-256: its first 8 bytes as a number, modulo 62^6. The bias is below
 * 2^-28, which does not matter for a check that a guesser passes once in 5.7 × 10^10 tries.
 */
export function checkCharacters(mac: Uint8Array): string {
  let value = mac.slice(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let characters = "";
  while (characters.length < CHECK_LENGTH) {
    characters = (ALPHABET[Number.parseInt((value % 62n).toString(), 10)] ?? "") + characters;
    value /= 62n;
  }
  return characters;
}

export type TokenParts = Readonly<{ random: string; check: string }>;

/** The two parts of a token that has the right shape; whether the check fits is for the holder of the key. */
export function splitToken(token: string): Result<TokenParts, "token_malformed"> {
  if (!TOKEN.test(token)) return err("token_malformed");
  return ok({ random: token.slice(0, RANDOM_LENGTH), check: token.slice(RANDOM_LENGTH) });
}
