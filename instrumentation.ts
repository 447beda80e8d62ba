import type { Instrumentation } from "next";

// Everything that reads the environment is imported late: register() must be the first to find it wrong.

/** Called by Next once at start: a configuration that is wrong ends it here, with the variable's name. */
export async function register(): Promise<void> {
  try {
    await import("@/lib/adapters/env/env");
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** Called by Next for every error that a page, action or route handler throws. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { reportRequestError } = await import("@/lib/services/failure/report-request-error");
  await reportRequestError(error, request.headers, context.routePath);
};
