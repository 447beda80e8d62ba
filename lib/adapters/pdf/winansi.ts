import "server-only";
import type { PDFFont } from "pdf-lib";

/** What has a plain equivalent among the characters of the standard fonts. */
const EQUIVALENTS: ReadonlyMap<string, string> = new Map([
  ["\u202f", "\u00a0"],
  ["\u2009", "\u00a0"],
  ["\u2011", "-"],
  ["\u2212", "-"],
  ["\t", " "],
  ["\n", " "],
]);

/**
 * Text that a standard PDF font can write (WinAnsi). French amounts hold U+202F, which it lacks;
 * whatever else it lacks becomes "?", because a name in another script must not break a receipt.
 */
export function writable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  return [...text.normalize("NFC")]
    .map((character) => EQUIVALENTS.get(character) ?? character)
    .map((character) => (known.has(character.codePointAt(0) ?? 0) ? character : "?"))
    .join("");
}

/** Lines of at most `widthMax` points, broken between words; a longer word stands alone. */
export function wrapped(text: string, font: PDFFont, size: number, widthMax: number): string[] {
  const lines: string[] = [];
  for (const word of writable(text, font).split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = font.widthOfTextAtSize(longer, size) <= widthMax;
    if (last !== undefined && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
