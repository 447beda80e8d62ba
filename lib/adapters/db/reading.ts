import "server-only";
// What a page shows is read together, in one statement: each store says how its part is read, and whoever knows the
// person (their session, or a transaction that holds their row) puts the parts side by side.
import type { QueryResultRow } from "pg";
import type { z } from "zod";
import { statement } from "./statement";

/** Stands in a part's SQL for the one key that a page has from its address or form; text. */
export const KEY = "$key";

/**
 * The key as an id, or null where it is none: anything can stand in an address. The cast stands outside: inside it
 * would already be tried when the statement is planned.
 */
export const KEY_AS_UUID = `(case when pg_input_is_valid(${KEY}, 'uuid') then ${KEY} end)::uuid`;

/** The key as the id of an entry of the books, or null where it is none: with the cast outside as well. */
export const KEY_AS_ENTRY = `(case when pg_input_is_valid(${KEY}, 'bigint') then ${KEY} end)::bigint`;

/**
 * A part: an SQL expression about the row that the statement calls `debtor` (mostly making JSON), and the schema that
 * reads what comes of it.
 */
export interface Reading<T> {
  sql: string;
  schema: z.ZodType<T>;
}

export type Readings = Readonly<Record<string, Reading<unknown>>>;

/** What was read, by the names of the parts. */
export type Read<R extends Readings> = {
  readonly [Name in keyof R]: R[Name] extends Reading<infer T> ? T : never;
};

/** The key as it is sent. Anything can stand in an address, but PostgreSQL knows no text with a zero byte. */
export const keyValues = (key: string | undefined): string[] =>
  key === undefined ? [] : [key.includes("\0") ? "" : key];

/** A statement that is made once for each set of parts: `textOf` gets them as columns to select after its own. */
export function readingStatement<Row extends QueryResultRow>(
  textOf: (columns: string) => string,
  keyPlace: number,
) {
  const made = new WeakMap<Readings, ReturnType<typeof statement<Row>>>();
  return (readings: Readings) => {
    const known = made.get(readings);
    if (known) return known;
    const columns = Object.entries(readings).map(([name, { sql }]) => `, ${sql} as "${name}"`);
    const text = textOf(columns.join("").replaceAll(KEY, `$${keyPlace}`));
    const sent = statement<Row>(text);
    made.set(readings, sent);
    return sent;
  };
}

/** The parts of a row, each read by its schema. */
export function readParts<R extends Readings>(
  readings: R,
  row: Readonly<Record<string, unknown>>,
): Read<R> {
  const parts = Object.entries(readings).map(([name, { schema }]) => [
    name,
    schema.parse(row[name]),
  ]);
  return Object.fromEntries(parts) as Read<R>;
}

/** An SQL expression for the rows of a query as a JSON list, in the query's order. */
export const listOf = (query: string): string =>
  `(select coalesce(json_agg(row), '[]') from (${query}) row)`;

/** An SQL expression for the one row of a query as a JSON object, or null. */
export const rowOf = (query: string): string => `(select to_json(row) from (${query}) row)`;
