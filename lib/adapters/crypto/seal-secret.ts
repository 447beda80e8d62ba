import "server-only";
import { env } from "@/lib/adapters/env/env";
import type { KeyRing } from "@/lib/adapters/env/keys";
import { decrypt, encrypt } from "./aead";

const SEPARATOR = 0;

/** Seals a creditor's secret (Stripe, webhooks) under the current master key. The result names the key: id, zero byte, ciphertext. */
export function sealSecret(
  secret: string,
  ring: KeyRing = env.MASTER_KEYS,
): Uint8Array<ArrayBuffer> {
  const [current] = ring;
  const body = encrypt(current.secret, Buffer.from(secret, "utf8"));
  return new Uint8Array(Buffer.concat([Buffer.from(current.id), Buffer.of(SEPARATOR), body]));
}

/** Throws where the master key that it names is no longer configured, or the bytes were changed. */
export function openSecret(sealed: Uint8Array, ring: KeyRing = env.MASTER_KEYS): string {
  const end = sealed.indexOf(SEPARATOR);
  const id = Buffer.from(sealed.subarray(0, Math.max(end, 0))).toString("utf8");
  const key = ring.find((candidate) => candidate.id === id);
  if (!key) throw new Error("the master key of a sealed secret is not configured");
  return decrypt(key.secret, sealed.subarray(end + 1)).toString("utf8");
}
