import "server-only";
import { createHash, createPublicKey, sign, verify } from "node:crypto";
import { env } from "@/lib/adapters/env/env";

const publicKey = createPublicKey(env.SEAL_KEY);

/** First 16 hexadecimal characters of the SHA-256 of the public key (SPKI, DER): names the key that signed. */
export const sealKeyId = createHash("sha256")
  .update(publicKey.export({ type: "spki", format: "der" }))
  .digest("hex")
  .slice(0, 16);

/** Ed25519 (RFC 8032) over a seal's hash. */
export function signSeal(hash: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sign(null, hash, env.SEAL_KEY));
}

export function isSealSignature(hash: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, hash, publicKey, signature);
}
