import "server-only";
import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";

/** Private keys of one purpose: the first signs, the others only let what they signed be believed. */
export type SigningKeys = readonly [KeyObject, ...KeyObject[]];

const ED25519 = "ed25519";

/** A key of this kind from base64 of its PEM; null where it is none. */
function parseKey(text: string, read: (pem: string) => KeyObject): KeyObject | null {
  try {
    const key = read(Buffer.from(text.trim(), "base64").toString("utf8"));
    return key.asymmetricKeyType === ED25519 ? key : null;
  } catch {
    // Said by the caller without the parser's words: they may repeat the secret.
    return null;
  }
}

const readPublic = (pem: string) => {
  // Node would take a private key's public half: what is retired is to be kept without its secret.
  if (pem.includes("PRIVATE")) throw new Error("a private key");
  return createPublicKey(pem);
};

/** An Ed25519 private key, PKCS8 PEM, base64-encoded so that it fits on one line. */
export const signingKey = z.string().transform((text, context): KeyObject => {
  const key = parseKey(text, createPrivateKey);
  if (key) return key;
  context.addIssue("expected an Ed25519 private key as base64 of its PKCS8 PEM");
  return z.NEVER;
});

/** Such keys, comma-separated, the one that signs first. */
export const signingKeys = z.string().transform((text, context): SigningKeys => {
  const keys = text.split(",").map((part) => parseKey(part, createPrivateKey));
  const [first, ...others] = keys.filter((key) => key !== null);
  if (first && others.length === keys.length - 1) return [first, ...others];
  context.addIssue("expected Ed25519 private keys (base64 of PKCS8 PEM), comma-separated");
  return z.NEVER;
});

/** Public halves of keys that sign no more, comma-separated: base64 of their SPKI PEM. */
export const retiredKeys = z
  .string()
  .default("")
  .transform((text, context): readonly KeyObject[] => {
    const parts = text.split(",").filter((part) => part.trim() !== "");
    const keys = parts.map((part) => parseKey(part, readPublic)).filter((key) => key !== null);
    if (keys.length === parts.length) return keys;
    context.addIssue("expected Ed25519 public keys (base64 of SPKI PEM), comma-separated");
    return z.NEVER;
  });
