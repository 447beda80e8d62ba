import "server-only";
import { EncryptJWT } from "jose";
import { z } from "zod";
import { env } from "@/lib/adapters/env/env";
import type { KeyRing } from "@/lib/adapters/env/keys";
import { headerFor, openEncrypted } from "./open-encrypted";

const claimsSchema = z.object({ sessionId: z.string(), secret: z.string(), locale: z.string() });

/** What the cookie carries: enough to find the server's record, nothing about the person. */
export type CookieClaims = z.infer<typeof claimsSchema>;

/** Encrypts claims (JWE, direct, A256GCM) under the current session key. When it ends is the server's record to say. */
export function sealSessionCookie(
  claims: CookieClaims,
  ring: KeyRing = env.SESSION_KEYS,
): Promise<string> {
  const [current] = ring;
  return new EncryptJWT(claims).setProtectedHeader(headerFor(ring)).encrypt(current.secret);
}

/** The claims, or null where the value is forged, changed or sealed by a retired key. */
export async function openSessionCookie(
  value: string,
  ring: KeyRing = env.SESSION_KEYS,
): Promise<CookieClaims | null> {
  return claimsSchema.safeParse(await openEncrypted(value, ring)).data ?? null;
}
