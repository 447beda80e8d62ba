import "server-only";
import { type KeyObject, randomBytes } from "node:crypto";
import { env } from "@/lib/adapters/env/env";
import type { KeyRing } from "@/lib/adapters/env/keys";
import { decrypt, encrypt } from "./aead";

const DATA_KEY_BYTES = 32;

/** A person's own key as it is stored: wrapped by the master key of that id. Destroying it erases the person. */
export type WrappedKey = { wrapped: Uint8Array<ArrayBuffer>; masterKeyId: string };

/** A new key for one debtor, and its wrapped form for the database. */
export function createDataKey(ring: KeyRing = env.MASTER_KEYS): WrappedKey & { key: Buffer } {
  const key = randomBytes(DATA_KEY_BYTES);
  return { key, ...wrap(key, ring) };
}

/** The key itself. Throws where the master key of that id is no longer configured or the bytes were changed. */
export function unwrapDataKey(
  wrapped: Uint8Array,
  masterKeyId: string,
  ring: KeyRing = env.MASTER_KEYS,
): Buffer {
  return decrypt(masterKey(masterKeyId, ring), wrapped);
}

/** The same data key under the current master key: what rotation does to each debtor, sealed data untouched. */
export function rewrapDataKey(
  wrapped: Uint8Array,
  masterKeyId: string,
  ring: KeyRing = env.MASTER_KEYS,
): WrappedKey {
  return wrap(unwrapDataKey(wrapped, masterKeyId, ring), ring);
}

/** Seals a JSON value under a debtor's key. */
export function sealJson(key: Uint8Array, value: unknown): Uint8Array<ArrayBuffer> {
  return encrypt(key, Buffer.from(JSON.stringify(value), "utf8"));
}

/** Opens what sealJson sealed. Throws where it was changed or belongs to another person. */
export function openJson(key: Uint8Array, sealed: Uint8Array): unknown {
  const value: unknown = JSON.parse(decrypt(key, sealed).toString("utf8"));
  return value;
}

/** Seals a file under a debtor's key. */
export const sealBytes = (key: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  encrypt(key, bytes);

/** Opens what sealBytes sealed. Throws where it was changed or belongs to another person. */
export const openBytes = (key: Uint8Array, sealed: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(decrypt(key, sealed));

function wrap(key: Uint8Array, ring: KeyRing): WrappedKey {
  const [current] = ring;
  return { wrapped: encrypt(current.secret, key), masterKeyId: current.id };
}

function masterKey(id: string, ring: KeyRing): KeyObject {
  const found = ring.find((key) => key.id === id);
  if (!found) throw new Error(`master key ${id} is not configured`);
  return found.secret;
}
