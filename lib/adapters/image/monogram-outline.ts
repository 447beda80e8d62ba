import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fontkit, { type Font } from "@pdf-lib/fontkit";
import type { Outline } from "@/lib/domain/creditor/app-picture";

/** The face of our papers (lib/adapters/pdf/typeface.ts): a server may have no fonts of its own. */
const FILE = join("node_modules", "dejavu-fonts-ttf", "ttf", "DejaVuSansCondensed-Bold.ttf");

let face: Promise<Font> | undefined;

const loadFace = async (): Promise<Font> =>
  fontkit.create(await readFile(join(/* turbopackIgnore: true */ process.cwd(), FILE)));

/** The letters of a monogram as outlines: whoever draws them needs no font. */
export async function outlineOf(monogram: string): Promise<Outline> {
  face ??= loadFace();
  const font = await face;
  const { glyphs, positions } = font.layout(monogram);
  let width = 0;
  const letters = glyphs.map(({ path }, index) => {
    const letter = { x: width, path: path.toSVG() };
    width += positions[index]?.xAdvance ?? 0;
    return letter;
  });
  return { letters, width, capHeight: capHeightOf(font) };
}

/** This face does not say how high its capitals are. */
const capHeightOf = (font: Font): number => font.layout("H").bbox.maxY;
