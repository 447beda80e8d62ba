// The sandbox's identity provider for a test file, and somebody who signs in there as a browser would.
import { createServer } from "node:http";
import { afterAll } from "vitest";
import { env } from "@/lib/adapters/env/env";
import type { StaffProvider } from "@/lib/services/staff/sso/provider";
import { answerWith } from "@/sandbox/http";
import { createLazyProvider } from "@/sandbox/oidc/lazy-provider";

const SECRET = "oidc-secret";
const HOPS_MAX = 10;

/** What somebody says on the provider's page; what is left out is not said. */
type Said = {
  email: string;
  isVerified?: "yes";
  twoFactors?: "yes";
  subject?: string;
  refuse?: "yes";
};

/** Starts it; `creditors` are those whose colleagues it vouches for. */
export async function startCompanyProvider(creditors: readonly string[]): Promise<StaffProvider> {
  const oidc = createLazyProvider({ appUrl: env.APP_URL, oidcSecret: SECRET }, () => []);
  const server = createServer(answerWith([oidc.handle], oidc.routes));
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const issuer = `http://localhost:${address.port}/oidc`;
  return { issuer, clientId: "quittance", clientSecret: SECRET, creditors, isPlain: true };
}

/** Signs in there, from the address that we send a browser to; answers the query with which it comes back. */
export async function signInThere(url: string, said: Said): Promise<string> {
  const jar = new Map<string, string>();
  let next = url;
  for (let hop = 0; hop < HOPS_MAX; hop += 1) {
    if (next.startsWith(env.APP_URL)) return new URL(next).search;
    const isPage = new URL(next).pathname.startsWith("/oidc-sign-in/");
    const response = await fetch(next, {
      ...(isPage ? { method: "POST", body: new URLSearchParams(said) } : {}),
      ...{
        redirect: "manual",
        headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=", 2);
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    if (!location) throw new Error(`${response.status} ${await response.text()}`);
    next = new URL(location, next).href;
  }
  throw new Error("the provider leads nowhere");
}
