import "server-only";
import { createHash, createHmac, type KeyObject, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/adapters/env/env";
import type { KeyRing } from "@/lib/adapters/env/keys";
import {
  checkCharacters,
  RANDOM_LENGTH,
  randomCharacters,
  splitToken,
} from "@/lib/domain/link/token";

/** A new link's token: 16 random base62 characters and their 6-character check under the current key. */
export function createLinkToken(ring: KeyRing = env.LINK_KEYS): string {
  let random = "";
  while (random.length < RANDOM_LENGTH) {
    random += randomCharacters(randomBytes(RANDOM_LENGTH), RANDOM_LENGTH - random.length);
  }
  return random + check(random, ring[0].secret);
}

/**
 * Whether we made this token, by the current key or one still believed. Needs no database, and takes
 * the same time for every well-formed token, so that the check cannot be guessed piece by piece.
 */
export function isGenuineLinkToken(token: string, ring: KeyRing = env.LINK_KEYS): boolean {
  const parts = splitToken(token);
  if (!parts.ok) return false;
  const given = Buffer.from(parts.value.check);
  const matches = ring.map(({ secret }) =>
    timingSafeEqual(given, Buffer.from(check(parts.value.random, secret))),
  );
  return matches.includes(true);
}

/** What is stored in the token's place (SHA-256): who reads the database cannot open a link. */
export function hashLinkToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

function check(random: string, key: KeyObject): string {
  return checkCharacters(createHmac("sha256", key).update(`link:${random}`).digest());
}
