import "server-only";
import { createHash } from "node:crypto";

const UUID_LENGTH = 32;

/** An id that is the same for the same words, in the form of a UUID (version 8 of RFC 9562: a digest of our own). */
export function keyedUuid(words: string): string {
  const digest = createHash("sha256").update(words).digest("hex").slice(0, UUID_LENGTH);
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}8${digest.slice(17)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}
