// A page of ours as it would be in a language written from right to left.
import { toArabicLetters } from "./arabic-text";

// Scripts and styles whole, comments, tags, character references, and the text between all of these.
const PIECES = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>|&[#\w]+;|[^<&]+/gi;

/** The document with its text in Arabic letters, set from right to left; also in the data that hydration compares with. */
export function toArabicHtml(html: string): string {
  const texts = new Set<string>();
  const rewritten = html.replace(PIECES, (piece) => {
    if (/^<html\b/i.test(piece)) return rightToLeft(piece);
    if (/^[<&]/.test(piece)) return piece;
    texts.add(piece);
    return toArabicLetters(piece);
  });
  return rewritten.replace(/<script\b[^>]*>self\.__next_f\.push[\s\S]*?<\/script>/g, (script) =>
    rewriteFlight(script, texts),
  );
}

function rightToLeft(tag: string): string {
  return tag.replace(/\s(lang|dir)="[^"]*"/g, "").replace(/>$/, ' lang="ar" dir="rtl">');
}

/**
 * Values in the inline data that are also text on the page; names of elements and properties, which have no
 * capital, space or accent, are left alone.
 */
function rewriteFlight(script: string, texts: ReadonlySet<string>): string {
  return script.replace(/\\"((?:[^"\\]|\\(?!"))*)\\"/g, (whole, value: string) =>
    texts.has(value) && /[^a-z0-9_$.-]/.test(value) ? `\\"${toArabicLetters(value)}\\"` : whole,
  );
}
