import "server-only";
import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { env } from "@/lib/adapters/env/env";

/** First 16 hexadecimal characters of the SHA-256 of a public key (SPKI, DER): names the key that signed. */
const keyIdOf = (key: KeyObject): string =>
  createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);

/** Public keys by their names: what they signed is believed. */
export const namedSealKeys = (keys: readonly KeyObject[]): ReadonlyMap<string, KeyObject> =>
  new Map(keys.map((key) => [keyIdOf(key), key]));

const current = createPublicKey(env.SEAL_KEY);
const known = namedSealKeys([current, ...env.SEAL_RETIRED_KEYS]);

/** Names the key that signs now. */
export const sealKeyId = keyIdOf(current);

/** Ed25519 (RFC 8032) over a seal's hash. */
export function signSeal(hash: Uint8Array, key: KeyObject = env.SEAL_KEY): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sign(null, hash, key));
}

/** By the key that the seal names: the current one, or one that is retired and still known. */
export function isSealSigned(
  { keyId, hash, signature }: { keyId: string; hash: Uint8Array; signature: Uint8Array },
  keys: ReadonlyMap<string, KeyObject> = known,
): boolean {
  const key = keys.get(keyId);
  return key !== undefined && verify(null, hash, key, signature);
}
