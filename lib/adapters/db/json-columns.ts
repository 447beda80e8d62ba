import "server-only";
// How values come out of JSON that PostgreSQL made. `to_json` of a bigint would lose its last digits on the way: such
// columns are cast to text.
import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** A `timestamptz`, in whatever zone the connection writes it. */
export const jsonInstant = z.string().transform((text) => new Date(text));

/** A `date`: the database holds no day that does not exist. */
export const jsonDate = z.string().transform((text) => text as CalendarDate);

/** A `bigint` as text: minor units, ids. */
export const jsonBigint = z.string().transform(BigInt);

/** A `bytea`, `\x` and hexadecimal digits. */
export const jsonBytes = z
  .string()
  .transform((text): Uint8Array<ArrayBuffer> => Buffer.from(text.slice(2), "hex"));
