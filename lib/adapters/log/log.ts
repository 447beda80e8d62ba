import "server-only";
import pino from "pino";
import { env } from "@/lib/adapters/env/env";

/** Whatever is given by mistake under these names is not written. Ids are enough to find the rest. */
const PERSONAL = [
  ...["givenName", "familyName", "bornOn", "postcode", "phone", "email", "to", "body"],
  ...["profile", "values", "answers", "token", "link", "url", "secret", "oneTimeCode", "iban"],
  ...["authorization", "cookie", "headers"],
];

/** The program's log: one JSON line an event, with ids of requests, debtors and payments, never a person's data. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: PERSONAL.flatMap((name) => [name, `*.${name}`]), censor: "[redacted]" },
});

/** What may be said of an unexpected failure: its kind and place. Messages of libraries may quote what they were given. */
export function describeError(error: unknown): { kind: string; place: string } {
  if (!(error instanceof Error)) return { kind: typeof error, place: "" };
  const place = error.stack?.split("\n").find((line) => line.trimStart().startsWith("at ")) ?? "";
  return { kind: error.name, place: place.trim() };
}
