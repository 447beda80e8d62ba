// Comma-separated values (RFC 4180) that a spreadsheet opens as what they are.

/** A text, or an amount as a decimal string. */
export type CsvCell = string | Readonly<{ decimal: string }>;

/** Marks the file as UTF-8: without it common spreadsheets read another encoding. */
export const BYTE_ORDER_MARK = "\ufeff";

/** What spreadsheets take for the beginning of a formula, also behind spaces. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** A file with these rows, each ended by CRLF. A text that looks like a formula is marked as text by an apostrophe. */
export function csvFile(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map(csvRow).join("");
}

/** One row of such a file, for what is too long to be made whole. */
export const csvRow = (row: readonly CsvCell[]): string => `${row.map(csvField).join(",")}\r\n`;

function csvField(cell: CsvCell): string {
  if (typeof cell !== "string") return cell.decimal;
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
