import "server-only";

/** No connection became free in time: too much is asked at once, and the same request may succeed in a moment. */
export class DatabaseBusyError extends Error {
  override name = "DatabaseBusyError";
  readonly code = "DATABASE_BUSY";

  constructor(options: ErrorOptions) {
    super("no database connection became free in time", options);
  }
}

/** pg-pool gives its errors neither a name nor a code: for who waits in a full pool, and for who opens a connection. */
const CONNECTION_TIMEOUTS = [
  "timeout exceeded when trying to connect",
  "Connection terminated due to connection timeout",
];

export const isConnectionTimeout = (error: unknown): boolean =>
  error instanceof Error && CONNECTION_TIMEOUTS.includes(error.message);
