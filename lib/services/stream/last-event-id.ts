import "server-only";

/** After which event a browser goes on that lost the connection (HTML, 9.2.4); null where it begins. */
export function readLastEventId(headers: Headers): bigint | null {
  const text = headers.get("last-event-id") ?? "";
  return /^\d{1,18}$/.test(text) ? BigInt(text) : null;
}
