import "server-only";
import { headers } from "next/headers";
import { hashAddress } from "@/lib/adapters/request/request-origin";

/** Keyed hash of the caller's network address, for limits and sessions. */
export async function clientAddressHash(): Promise<Uint8Array<ArrayBuffer>> {
  const requestHeaders = await headers();
  return hashAddress((name) => requestHeaders.get(name));
}
