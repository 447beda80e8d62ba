import "server-only";
import type { PDFFont } from "pdf-lib";

/** Controls and marks that steer the direction of others' text: never printed. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const characterSets = new WeakMap<PDFFont, ReadonlySet<number>>();

function characterSetOf(font: PDFFont): ReadonlySet<number> {
  const known = characterSets.get(font) ?? new Set(font.getCharacterSet());
  characterSets.set(font, known);
  return known;
}

/** Text that a font can write: whatever else it lacks becomes "?", because a name must not break a receipt. */
export function writable(text: string, font: PDFFont): string {
  const known = characterSetOf(font);
  return [
    ...text
      .replaceAll(/[\t\n\r]/g, " ")
      .normalize("NFC")
      .replaceAll(INVISIBLE, ""),
  ]
    .map((character) => (known.has(character.codePointAt(0) ?? 0) ? character : "?"))
    .join("");
}

/** Lines of at most `widthMax` points, broken between words; a word that is longer is broken anywhere. */
export function wrapped(text: string, font: PDFFont, size: number, widthMax: number): string[] {
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= widthMax;
  const lines: string[] = [];
  const words = writable(text, font)
    .split(" ")
    .flatMap((word) => piecesOf(word, fits));
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  for (const character of word) {
    const last = pieces.at(-1);
    if (last !== undefined && fits(last + character)) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}
