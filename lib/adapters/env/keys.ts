import "server-only";
import { createSecretKey, type KeyObject } from "node:crypto";
import { z } from "zod";

/** A secret with the name that what it protects remembers it by. */
export type NamedKey = { id: string; secret: KeyObject };

/** Rotating secrets: the current one first, then those that are still believed. */
export type KeyRing = readonly [NamedKey, ...NamedKey[]];

const KEY_BYTES = 32;

/** Made once: with raw bytes every encryption would make the key anew. */
export function parseKey(text: string): KeyObject | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === KEY_BYTES ? createSecretKey(bytes) : null;
}

function parseKeyRing(text: string): KeyRing | null {
  const keys: NamedKey[] = [];
  for (const part of text.split(",")) {
    const [id, encoded] = part.trim().split(":");
    const secret = encoded === undefined ? null : parseKey(encoded);
    if (!id || !/^[a-z0-9-]+$/i.test(id) || !secret) {
      return null;
    }
    keys.push({ id, secret });
  }
  const [current, ...previous] = keys;
  return current && new Set(keys.map((key) => key.id)).size === keys.length
    ? [current, ...previous]
    : null;
}

/** `id:base64(32 bytes)[,id:base64…]`, current first. */
export const keyRing = z.string().transform((text, context): KeyRing => {
  const ring = parseKeyRing(text);
  if (ring) {
    return ring;
  }
  context.addIssue("expected id:base64(32 bytes), comma-separated, current first");
  return z.NEVER;
});

/** base64 of 32 bytes. */
export const singleKey = z.string().transform((text, context): KeyObject => {
  const secret = parseKey(text);
  if (secret) {
    return secret;
  }
  context.addIssue("expected base64 of 32 bytes");
  return z.NEVER;
});
