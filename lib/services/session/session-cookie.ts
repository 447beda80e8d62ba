import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import {
  type CookieClaims,
  openSessionCookie,
  sealSessionCookie,
} from "@/lib/adapters/crypto/session-cookie";
import { env } from "@/lib/adapters/env/env";
import { SESSION_HOURS_MAX } from "./limits";

/** What the encrypted cookie carries: enough to find the server's record, nothing about the person. */
export type SessionClaims = CookieClaims;

const isHttps = env.APP_URL.startsWith("https:");
const NAME = isHttps ? "__Host-session" : "session";

/** The claims of this request's cookie, or null where it is absent, forged or sealed by a retired key. */
export const readSessionCookie = cache(async (): Promise<SessionClaims | null> => {
  const value = (await cookies()).get(NAME)?.value;
  return value ? openSessionCookie(value) : null;
});

/** Only from a server action or route handler: pages cannot set cookies. */
export async function writeSessionCookie(claims: SessionClaims): Promise<void> {
  (await cookies()).set(NAME, await sealSessionCookie(claims), {
    httpOnly: true,
    secure: isHttps,
    sameSite: "lax",
    path: "/",
    maxAge: SESSION_HOURS_MAX * 3600,
  });
}

export async function clearSessionCookie(): Promise<void> {
  // Browsers drop a `__Host-` cookie that is set without Secure, also one that is meant to delete it.
  (await cookies()).delete({ name: NAME, path: "/", secure: isHttps });
}
