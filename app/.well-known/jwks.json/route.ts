import { getPublicKeys } from "@/lib/services/receipt/get-public-keys";

const HEADERS = {
  "Content-Type": "application/jwk-set+json",
  // Long enough to spare us, short enough that a new key is known within the hour.
  "Cache-Control": "public, max-age=3600",
  // Whoever checks receipts may do so from a page of their own.
  "Access-Control-Allow-Origin": "*",
  "X-Content-Type-Options": "nosniff",
};

/** The public keys of our receipts (RFC 7517), for everybody. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await getPublicKeys()), { headers: HEADERS });
}

/** Read anew at each request: what the build knows are other keys. */
export const dynamic = "force-dynamic";
