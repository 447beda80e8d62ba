import "server-only";
import { describeError, log } from "@/lib/adapters/log/log";

/**
 * One line for a request that failed, under the references that the person may be shown: the web
 * server's (on the page without scripts) and Next's digest. The route is its pattern, never the
 * address: a link's address is a secret.
 */
export function reportRequestError(
  error: unknown,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  route: string,
): void {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const reference = headers["x-request-reference"];
  log.error({ reference, digest, route, ...describeError(error) }, "request failed");
}
