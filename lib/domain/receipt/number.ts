// Receipts are numbered PREFIX-YYYY-NNNNNN, per creditor and year, without gaps (R124-6 CPCE: one for every payment).
import { err, ok, type Result } from "@/lib/domain/result";

export type ReceiptNumber = Readonly<{ prefix: string; year: number; sequence: number }>;

const NUMBER = /^(?<prefix>[A-Z]{2,6})-(?<year>\d{4})-(?<sequence>\d{6,9})$/u;

/** Reads a number as people type it: any case, spaces around. */
export function parseReceiptNumber(text: string): Result<ReceiptNumber, "receipt_number_invalid"> {
  const groups = NUMBER.exec(text.trim().toUpperCase())?.groups;
  const year = Number.parseInt(groups?.year ?? "", 10);
  const sequence = Number.parseInt(groups?.sequence ?? "", 10);
  if (!groups?.prefix || !(sequence > 0)) return err("receipt_number_invalid");
  return ok({ prefix: groups.prefix, year, sequence });
}
