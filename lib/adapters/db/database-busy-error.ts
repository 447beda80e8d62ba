import "server-only";

/** No connection became free in time: too much is asked at once, and the same request may succeed in a moment. */
export class DatabaseBusyError extends Error {
  override name = "DatabaseBusyError";
  readonly code = "DATABASE_BUSY";

  constructor(options: ErrorOptions) {
    super("no database connection became free in time", options);
  }
}

/** pg-pool gives its error neither a name nor a code. */
export const isConnectionTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message === "timeout exceeded when trying to connect";
