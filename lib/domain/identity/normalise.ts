// The same answer typed in different ways becomes the same text; both sides of a comparison pass through here.

import { toAsciiDigits } from "@/lib/domain/ascii-digits";
import { isCalendarDate } from "@/lib/domain/calendar/calendar-date";

/** Capital letters and digits only: no accents, spaces or punctuation ("sw1a 1aa" is "SW1A1AA"). */
export function normaliseCode(text: string): string {
  return toAsciiDigits(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Digits only, of any script. */
export function normaliseDigits(text: string): string {
  return toAsciiDigits(text).replace(/\D/gu, "");
}

/** 'YYYY-MM-DD' from three fields, or null when they are not a day since 1900. */
export function normaliseBirthDate(
  parts: Readonly<{ day: string; month: string; year: string }>,
): string | null {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) =>
    toAsciiDigits(part).trim(),
  );
  if (!/^\d{1,2}$/u.test(day ?? "") || !/^\d{1,2}$/u.test(month ?? "")) return null;
  const date = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isCalendarDate(date) && date >= "1900-01-01" ? date : null;
}
