import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/adapters/env/env";

/**
 * Whether the gateway posted this form to this path of ours: HMAC-SHA-1 over the address and the sorted fields
 * (https://www.twilio.com/docs/usage/security). The address is the configured one, never what a request claims.
 */
export function isFromGateway(path: string, form: URLSearchParams, signature: string): boolean {
  const fields = [...form].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const signed = env.APP_URL + path + fields.map(([name, value]) => name + value).join("");
  const expected = createHmac("sha1", env.TWILIO_AUTH_TOKEN).update(signed, "utf8").digest();
  const given = Buffer.from(signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
