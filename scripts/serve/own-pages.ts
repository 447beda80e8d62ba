import { randomUUID } from "node:crypto";

/** Tells pages and ourselves that it is the program that asks (lib/adapters/self). */
export const OWN_KEY_HEADER = "x-own-key";

/** Longer than its wait for a connection to the database may be. */
const TIMEOUT_MS = 10_000;

/**
 * Lets the program ask for pages of its own: letters (docs/decisions/0009) and the page for what is
 * missing. Called once, when the server listens.
 */
export function openOwnPages(port: number): void {
  const key = randomUUID();
  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { ...headers, [OWN_KEY_HEADER]: key },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const policy = response.headers.get("content-security-policy");
    const nonce = policy && /'nonce-([^']+)'/.exec(policy)?.[1];
    if (!response.ok || !nonce) throw new Error(`own page ${path}: ${response.status}`);
    return { html: await response.text(), policy, nonce };
  };
  globalThis.quittanceSelf = { key, ask };
}
