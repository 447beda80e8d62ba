import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/adapters/env/env";

/** Remembers on the phone that somebody does not want the app; says nothing about them, and outlives their session. */
const NAME = "install-invitation";
const DECLINED = "declined";
const YEAR_SECONDS = 365 * 86_400;

export async function declineInvitation(): Promise<void> {
  (await cookies()).set(NAME, DECLINED, {
    httpOnly: true,
    secure: env.APP_URL.startsWith("https:"),
    sameSite: "lax",
    path: "/",
    maxAge: YEAR_SECONDS,
  });
}

/** Whether this phone may still be invited. */
export async function mayInvite(): Promise<boolean> {
  return (await cookies()).get(NAME)?.value !== DECLINED;
}
