// What a database consists of, as text lines that can be compared: for the drift test.
import type { Client } from "pg";

const QUERIES = [
  `select format('column %s.%s %s %s default %s', table_name, column_name,
          (select format_type(atttypid, atttypmod) from pg_attribute where attrelid = to_regclass(quote_ident(table_name)) and attname = column_name),
          is_nullable, coalesce(column_default, '-')) as line
     from information_schema.columns where table_schema = 'public'`,
  `select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u', 'c')`,
  `select format('index %s', indexdef) as line from pg_indexes where schemaname = 'public'`,
];

/** One line for each column, constraint and index of the public schema, sorted; Prisma's own table is left out. */
export async function catalog(client: Client): Promise<string[]> {
  const lines: string[] = [];
  for (const query of QUERIES) {
    const { rows } = await client.query<{ line: string }>(query);
    lines.push(...rows.map(({ line }) => line));
  }
  return lines.filter((line) => !line.includes("_prisma_migrations")).toSorted();
}
