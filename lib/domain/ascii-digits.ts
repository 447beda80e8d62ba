// People type digits in their own script; dates, amounts and contract numbers are compared in ASCII.

/** Code point of zero in Arabic-Indic, Persian, Devanagari and Bengali; each script's ten digits follow one another. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6] as const;

/** Text with compatibility forms (full-width, no-break spaces) and digits of other scripts turned into plain ones. */
export function toAsciiDigits(text: string): string {
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => point >= start && point <= start + 9);
    return zero === undefined ? digit : String(point - zero);
  });
}
