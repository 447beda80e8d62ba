import "server-only";
import bidiFactory from "bidi-js";
import type { Direction } from "./direction";

const bidi = bidiFactory();

/** Letters that a font's shaper turns round itself, because it knows their script. */
const SHAPED = /[\p{L}\p{M}]/u;

/**
 * The direction of a text as a whole: that of its first letter, whatever the document's is. An address in French is
 * read from the left on an Arabic receipt too.
 */
export function textDirection(text: string, document: Direction): Direction {
  if (!/\p{L}/u.test(text)) return document;
  const [paragraph] = bidi.getEmbeddingLevels(text, "auto").paragraphs;
  return isRightToLeft(paragraph?.level) ? "rtl" : "ltr";
}

const isRightToLeft = (level: number | undefined) => (level ?? 0) % 2 === 1;

/**
 * A line as pieces from left to right, each to be shaped alone (Unicode Bidirectional Algorithm, UAX #9). The letters
 * of a piece stay in their logical order: the shaper joins and turns them. Brackets that are read from the right face
 * the other way.
 */
export function visualRuns(line: string, direction: Direction): string[] {
  const levels = bidi.getEmbeddingLevels(line, direction);
  const mirrored = bidi.getMirroredCharactersMap(line, levels.levels);
  const indices = bidi.getReorderedIndices(line, levels);
  const runs: number[][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isSame =
      last !== undefined &&
      levels.levels[last] === levels.levels[index] &&
      Math.abs(last - index) === 1;
    if (run && isSame) run.push(index);
    else runs.push([index]);
  }
  return runs.map((run) => textOf(run, line, mirrored, isRightToLeft(levels.levels[run[0] ?? 0])));
}

function textOf(
  run: readonly number[],
  line: string,
  mirrored: ReadonlyMap<number, string>,
  isTurned: boolean,
): string {
  const logical = isTurned ? run.toReversed() : run;
  const text = logical.map((index) => mirrored.get(index) ?? line[index] ?? "").join("");
  // Without a letter the shaper does not see that it is read from the right.
  return isTurned && !SHAPED.test(text) ? [...text].toReversed().join("") : text;
}
