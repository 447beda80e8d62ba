import "server-only";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { CHARGE_COLUMNS, type ChargeRow } from "@/lib/domain/charge/read-charge-row";
import { err, ok, type Result } from "@/lib/domain/result";

/** A row with the line of the file on which it ends. */
export type ChargeLine = { line: number; row: ChargeRow };

/** header_wrong: a column is missing in the first line. file_unreadable: not CSV. */
export type ChargeFileError = "header_wrong" | "file_unreadable";

const cell = z.string().default("");
const rowSchema: z.ZodType<ChargeRow> = z.object({
  ...{ account: cell, kind: cell, amount: cell, effective_on: cell },
  ...{ reference: cell, title_basis: cell, title_reference: cell, title_on: cell },
});
const linesSchema = z.array(z.object({ record: rowSchema, info: z.object({ lines: z.number() }) }));

/** CSV as spreadsheets write it: commas or semicolons, with or without a byte order mark. Errors: ChargeFileError. */
export function readChargeFile(text: string): Result<ChargeLine[], ChargeFileError> {
  const [header = ""] = text.split(/\r?\n/, 1);
  const delimiter = header.includes(";") ? ";" : ",";
  try {
    const found: string[] = [];
    const records: unknown = parse(text, {
      ...{ bom: true, delimiter, info: true, trim: true, skip_empty_lines: true },
      // A row that is too short shows by what it lacks, in its own line of the report.
      relax_column_count: true,
      columns: (names: string[]) => {
        found.push(...names.map((name) => name.trim().toLowerCase()));
        return found;
      },
    });
    if (!CHARGE_COLUMNS.every((name) => found.includes(name))) return err("header_wrong");
    const lines = linesSchema.parse(records);
    return ok(lines.map(({ record, info }) => ({ line: info.lines, row: record })));
  } catch (error) {
    if (error instanceof CsvError) return err("file_unreadable");
    throw error;
  }
}
