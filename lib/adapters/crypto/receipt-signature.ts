import "server-only";
import { createPublicKey, type KeyObject } from "node:crypto";
import {
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  decodeProtectedHeader,
  exportJWK,
  type JWK,
} from "jose";
import { env } from "@/lib/adapters/env/env";
import type { SigningKeys } from "@/lib/adapters/env/signing-keys";

/** What a signature is about: a paper's content, or the file that shows it. One is never taken for the other. */
export type SignedType =
  | ("quittance-receipt+jws" | "quittance-file+jws")
  | ("quittance-discharge+jws" | "quittance-discharge-file+jws");

/** Private keys, the first signs; and the public halves of those that sign no more. */
export type ReceiptKeys = { signing: SigningKeys; retired: readonly KeyObject[] };

const ALGORITHM = "EdDSA";
const CONFIGURED: ReceiptKeys = { signing: env.RECEIPT_KEYS, retired: env.RECEIPT_RETIRED_KEYS };

type NamedPublicKey = { kid: string; key: KeyObject; jwk: JWK };

const named = new WeakMap<KeyObject, Promise<NamedPublicKey>>();

/** A key's public half under its name, the thumbprint of RFC 7638; worked out once. */
function nameOf(secret: KeyObject): Promise<NamedPublicKey> {
  const known = named.get(secret);
  if (known !== undefined) return known;
  const made = (async () => {
    const key = secret.type === "private" ? createPublicKey(secret) : secret;
    const jwk = await exportJWK(key);
    return { kid: await calculateJwkThumbprint(jwk), key, jwk };
  })();
  named.set(secret, made);
  return made;
}

const publicKeys = ({ signing, retired }: ReceiptKeys) =>
  Promise.all([...signing, ...retired].map(nameOf));

/** Signs claims: a compact JWS (RFC 7515, EdDSA with Ed25519). The same claims and key give the same text. */
export async function signClaims(
  type: SignedType,
  claims: Readonly<Record<string, unknown>>,
  { signing }: ReceiptKeys = CONFIGURED,
): Promise<string> {
  const [current] = signing;
  const { kid } = await nameOf(current);
  return new CompactSign(Buffer.from(JSON.stringify(claims), "utf8"))
    .setProtectedHeader({ alg: ALGORITHM, typ: type, kid })
    .sign(current);
}

/**
 * The claims that one of our keys signed as this type; null where anything at all differs. Text that decodes to the same
 * bytes but is written otherwise (base64url leaves bits unused at its end) is refused too: one digit is one digit.
 */
export async function openClaims(
  type: SignedType,
  text: string,
  keys: ReceiptKeys = CONFIGURED,
): Promise<unknown> {
  if (!isWrittenExactly(text)) return null;
  try {
    const header = decodeProtectedHeader(text);
    const signer = (await publicKeys(keys)).find(({ kid }) => kid === header.kid);
    if (!signer || header.typ !== type) return null;
    const { payload } = await compactVerify(text, signer.key, { algorithms: [ALGORITHM] });
    const claims: unknown = JSON.parse(Buffer.from(payload).toString("utf8"));
    return claims;
  } catch {
    return null;
  }
}

function isWrittenExactly(text: string): boolean {
  const parts = text.split(".");
  const decoded = parts.map((part) => Buffer.from(part, "base64url").toString("base64url"));
  return parts.length === 3 && decoded.join(".") === text;
}

/** All public keys, of receipts signed now and before, as a JWK set (RFC 7517). */
export async function receiptKeySet(keys: ReceiptKeys = CONFIGURED): Promise<{ keys: JWK[] }> {
  const all = await publicKeys(keys);
  return { keys: all.map(({ jwk, kid }) => ({ ...jwk, kid, alg: ALGORITHM, use: "sig" })) };
}
