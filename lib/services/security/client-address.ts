import "server-only";
import { headers } from "next/headers";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { env } from "@/lib/adapters/env/env";

/** Set by our own server from the socket; whatever a client sends under this name is overwritten there. */
export const PEER_ADDRESS_HEADER = "x-peer-address";

/**
 * Keyed hash of the caller's network address: enough to count by, useless to find a person.
 * Proxies are believed only as far as TRUSTED_PROXY_HOPS says, counted from our side.
 */
export async function clientAddressHash(): Promise<Uint8Array<ArrayBuffer>> {
  const requestHeaders = await headers();
  const forwarded = (requestHeaders.get("x-forwarded-for") ?? "").split(",").map((a) => a.trim());
  const hops = env.TRUSTED_PROXY_HOPS;
  const address = hops > 0 ? forwarded.at(-hops) : requestHeaders.get(PEER_ADDRESS_HEADER);
  return lookupHash("address", address || "unknown");
}
