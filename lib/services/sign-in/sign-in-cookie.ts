import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/adapters/env/env";
import { SIGN_IN_CODE_MINUTES } from "./limits";

/** What binds a way in to the browser that began it: its code is worth nothing in another. */
export type SignInClaims = { signInId: string; secret: string };

const claimsSchema = z.object({ signInId: z.uuid(), secret: z.string().regex(/^[\w-]{43}$/) });

const isHttps = env.APP_URL.startsWith("https:");
const NAME = isHttps ? "__Host-sign-in" : "sign-in";

export async function readSignInCookie(): Promise<SignInClaims | null> {
  const [signInId, secret] = ((await cookies()).get(NAME)?.value ?? "").split(".");
  return claimsSchema.safeParse({ signInId, secret }).data ?? null;
}

/** Only from a server action or route handler, as the next. */
export async function writeSignInCookie({ signInId, secret }: SignInClaims): Promise<void> {
  (await cookies()).set(NAME, `${signInId}.${secret}`, {
    httpOnly: true,
    secure: isHttps,
    sameSite: "lax",
    path: "/",
    // A code that arrives late is told to be late, not unknown.
    maxAge: 2 * SIGN_IN_CODE_MINUTES * 60,
  });
}

export async function clearSignInCookie(): Promise<void> {
  (await cookies()).delete({ name: NAME, path: "/", secure: isHttps });
}
