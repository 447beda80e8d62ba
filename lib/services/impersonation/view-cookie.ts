import "server-only";
import { cookies } from "next/headers";
import {
  type ImpersonationClaims,
  openImpersonation,
  sealImpersonation,
} from "@/lib/adapters/crypto/impersonation-token";
import { env } from "@/lib/adapters/env/env";
import { VIEW_MINUTES_MAX } from "@/lib/domain/impersonation/limits";

const isHttps = env.APP_URL.startsWith("https:");
/** Another cookie than a debtor's and than staff's, so that none can stand for another. */
const NAME = isHttps ? "__Host-see-as" : "see-as";

/** Null: this browser sees as nobody. `claims` null: it did, and the token is over or no token of ours. */
export async function readViewCookie(
  now: Date,
): Promise<{ claims: ImpersonationClaims | null } | null> {
  const value = (await cookies()).get(NAME)?.value;
  return value ? { claims: await openImpersonation(value, now) } : null;
}

/** Only from a server action or route handler, as the next. */
export async function writeViewCookie(
  claims: ImpersonationClaims,
  times: { now: Date; endsAt: Date },
): Promise<void> {
  (await cookies()).set(NAME, await sealImpersonation(claims, times), {
    httpOnly: true,
    secure: isHttps,
    sameSite: "strict",
    path: "/",
    maxAge: VIEW_MINUTES_MAX * 60,
  });
}

export async function clearViewCookie(): Promise<void> {
  (await cookies()).delete({ name: NAME, path: "/", secure: isHttps });
}
