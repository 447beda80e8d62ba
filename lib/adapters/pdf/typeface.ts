import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fontkit from "@pdf-lib/fontkit";
import type { PDFDocument, PDFFont } from "pdf-lib";

/** DejaVu (free licence): Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian in one pair of fonts. */
const FOLDER = join("node_modules", "dejavu-fonts-ttf", "ttf");

const loaded = new Map<string, Promise<Buffer>>();

/** The program runs from the repository's root; a font is read once. */
function load(name: string): Promise<Buffer> {
  const known =
    loaded.get(name) ?? readFile(join(/* turbopackIgnore: true */ process.cwd(), FOLDER, name));
  loaded.set(name, known);
  return known;
}

export type Typeface = { regular: PDFFont; bold: PDFFont };

/** Embeds the parts of both fonts that the document will use: nothing is left to the reader's machine. */
export async function embedTypeface(file: PDFDocument): Promise<Typeface> {
  file.registerFontkit(fontkit);
  const embed = async (name: string) => file.embedFont(await load(name), { subset: true });
  return {
    regular: await embed("DejaVuSansCondensed.ttf"),
    bold: await embed("DejaVuSansCondensed-Bold.ttf"),
  };
}
