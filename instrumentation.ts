import type { Instrumentation } from "next";
import { reportRequestError } from "@/lib/services/failure/report-request-error";

/** Called by Next for every error that a page, action or route handler throws. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) =>
  reportRequestError(error, request.headers, context.routePath);

/** Called by Next once at start: a configuration that is wrong refuses to start, with the variable's name. */
export async function register(): Promise<void> {
  await import("@/lib/adapters/env/env");
}
