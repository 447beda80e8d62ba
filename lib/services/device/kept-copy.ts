import "server-only";
import { headers } from "next/headers";

/** Said by our service worker when it fetches a page to keep it (lib/browser/worker/kept-pages.ts). */
const COPY_HEADER = "x-kept-copy";

/**
 * Whether a page is made to be kept and read later without session or connection: then it says as of when, and has
 * nothing that can be sent. Whoever claims it sees no more than on the page itself.
 */
export async function isKeptCopy(): Promise<boolean> {
  return (await headers()).has(COPY_HEADER);
}
