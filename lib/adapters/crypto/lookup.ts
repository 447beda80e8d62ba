import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/adapters/env/env";

/**
 * Keyed hash (HMAC-SHA-256) by which a value can be found or compared without being kept. The purpose
 * separates worlds: a phone's hash says nothing about the same digits as a code. Normalise the value first.
 */
export function lookupHash(purpose: string, value: string): Uint8Array<ArrayBuffer> {
  const mac = createHmac("sha256", env.LOOKUP_KEY).update(`${purpose}\n${value}`);
  return new Uint8Array(mac.digest());
}
