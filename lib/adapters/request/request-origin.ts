import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingHttpHeaders } from "node:http";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { env } from "@/lib/adapters/env/env";

declare global {
  // Made by the web server, which runs each request in it; absent in jobs and scripts, which nobody sends from anywhere.
  var quittanceRequest: AsyncLocalStorage<Readonly<{ headers: IncomingHttpHeaders }>> | undefined;
}

/** Set by our own server from the socket; whatever a client sends under this name is overwritten there. */
const PEER_ADDRESS_HEADER = "x-peer-address";
/** Set by our own server; the log names the request by it. */
const REFERENCE_HEADER = "x-request-reference";

/**
 * Keyed hash of the caller's network address: enough to count by, useless to find a person.
 * Proxies are believed only as far as TRUSTED_PROXY_HOPS says, counted from our side.
 */
export function hashAddress(header: (name: string) => string | null): Uint8Array<ArrayBuffer> {
  const forwarded = (header("x-forwarded-for") ?? "").split(",").map((a) => a.trim());
  const hops = env.TRUSTED_PROXY_HOPS;
  const address = hops > 0 ? forwarded.at(-hops) : header(PEER_ADDRESS_HEADER);
  return lookupHash("address", address || "unknown");
}

/** Where what is done right now comes from; null where no request does it. */
export function requestOrigin(): { addressHash: Uint8Array; reference: string | null } | null {
  const headers = globalThis.quittanceRequest?.getStore()?.headers;
  if (!headers) return null;
  const header = (name: string) => headers[name]?.toString() ?? null;
  return { addressHash: hashAddress(header), reference: header(REFERENCE_HEADER) };
}
