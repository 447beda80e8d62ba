import "server-only";
import { headers } from "next/headers";

/** Set by proxy.ts on every request: the server's own view of what was asked, with its query. */
export const PATH_HEADER = "x-quittance-path";

export async function requestPath(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? "/";
}
