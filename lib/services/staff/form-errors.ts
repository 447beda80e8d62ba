import "server-only";
import type { z } from "zod";

/** What a schema found, by the field's name; the first fault of each. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  const found = error.issues.map(({ path, message }) => [String(path[0] ?? ""), message] as const);
  return Object.fromEntries(found.toReversed());
}
