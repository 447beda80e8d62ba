import type { Instrumentation } from "next";
import type { LinkVisit } from "@/lib/services/link/open-letter";

// Everything that reads the environment is imported late: register() must be the first to find it wrong.

declare global {
  // What stands behind GET /l/<token>, for the web server, which cannot import what is bundled here.
  // Null where it failed, which is then in the log.
  var quittanceOpenLetter:
    | ((visit: LinkVisit, headers: NodeJS.Dict<string | string[]>) => Promise<string | null>)
    | undefined;
}

/** Called by Next once at start: a configuration that is wrong ends it here, with the variable's name. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next's own word; without it this is built for its edge runtime too
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  try {
    await import("@/lib/adapters/env/env");
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  const { openLetter } = await import("@/lib/services/link/open-letter");
  const { reportRequestError } = await import("@/lib/services/failure/report-request-error");
  globalThis.quittanceOpenLetter = (visit, headers) =>
    openLetter(visit).catch((error: unknown) => {
      reportRequestError(error, headers, "/l/[token]");
      return null;
    });
}

/** Called by Next for every error that a page, action or route handler throws. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { reportRequestError } = await import("@/lib/services/failure/report-request-error");
  reportRequestError(error, request.headers, context.routePath);
};
