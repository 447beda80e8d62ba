import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/adapters/env/env";
import { SSO_MINUTES_MAX } from "./begin-sso";

const isHttps = env.APP_URL.startsWith("https:");
const NAME = isHttps ? "__Host-staff-sso" : "staff-sso";

/** Binds an attempt to the browser that began it. Lax: the provider sends the browser back, which is another site's doing. */
export async function writeSsoCookie(browserSecret: string): Promise<void> {
  (await cookies()).set(NAME, browserSecret, {
    ...{ httpOnly: true, secure: isHttps, sameSite: "lax", path: "/" },
    maxAge: SSO_MINUTES_MAX * 60,
  });
}

/** Its secret, "" where there is none; gone from here on. */
export async function takeSsoCookie(): Promise<string> {
  const jar = await cookies();
  const value = jar.get(NAME)?.value ?? "";
  jar.delete({ name: NAME, path: "/", secure: isHttps });
  return value;
}
