import "server-only";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { err, ok, type Result } from "@/lib/domain/result";

/** A row by the names of its columns, with the line of the file on which it ends. */
export type CsvLine<Column extends string> = { line: number; row: Record<Column, string> };

/** header_wrong: a column is missing in the first line. file_unreadable: not CSV. */
export type CsvFileError = "header_wrong" | "file_unreadable";

const linesSchema = z.array(
  z.object({
    record: z.record(z.string(), z.string().optional()),
    info: z.object({ lines: z.number() }),
  }),
);

/**
 * CSV as spreadsheets write it: commas or semicolons, with or without a byte order mark. A row that is too short has
 * empty text in what it lacks, so that it shows in its own line of a report. Errors: CsvFileError.
 */
export function readCsvRows<Column extends string>(
  text: string,
  columns: readonly Column[],
): Result<CsvLine<Column>[], CsvFileError> {
  const [header = ""] = text.split(/\r?\n/, 1);
  const delimiter = header.includes(";") ? ";" : ",";
  const found: string[] = [];
  try {
    const records: unknown = parse(text, {
      ...{ bom: true, delimiter, info: true, trim: true, skip_empty_lines: true },
      relax_column_count: true,
      columns: (names: string[]) => {
        found.push(...names.map((name) => name.trim().toLowerCase()));
        return found;
      },
    });
    if (!columns.every((name) => found.includes(name))) return err("header_wrong");
    const lines = linesSchema.parse(records);
    return ok(lines.map(({ record, info }) => ({ line: info.lines, row: pick(record, columns) })));
  } catch (error) {
    if (error instanceof CsvError) return err("file_unreadable");
    throw error;
  }
}

function pick<Column extends string>(
  record: Readonly<Record<string, string | undefined>>,
  columns: readonly Column[],
): Record<Column, string> {
  const cells = columns.map((name) => [name, record[name] ?? ""]);
  return Object.fromEntries(cells) as Record<Column, string>;
}
