import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import {
  type CookieClaims,
  openSessionCookie,
  sealSessionCookie,
} from "@/lib/adapters/crypto/session-cookie";
import { env } from "@/lib/adapters/env/env";
import { STAFF_SESSION_HOURS_MAX } from "./limits";

/** What the encrypted cookie of staff carries; another cookie than a debtor's, so that neither can stand for the other. */
export type StaffClaims = CookieClaims;

const isHttps = env.APP_URL.startsWith("https:");
const NAME = isHttps ? "__Host-staff" : "staff";

export const readStaffCookie = cache(async (): Promise<StaffClaims | null> => {
  const value = (await cookies()).get(NAME)?.value;
  return value ? openSessionCookie(value) : null;
});

/** Only from a server action or route handler, as the next. Strict: nothing of staff's is reached from another site. */
export async function writeStaffCookie(claims: StaffClaims): Promise<void> {
  (await cookies()).set(NAME, await sealSessionCookie(claims), {
    httpOnly: true,
    secure: isHttps,
    sameSite: "strict",
    path: "/",
    maxAge: STAFF_SESSION_HOURS_MAX * 3600,
  });
}

export async function clearStaffCookie(): Promise<void> {
  (await cookies()).delete({ name: NAME, path: "/", secure: isHttps });
}
