import "server-only";
import { type CheckBlock, writeCheckBlock } from "./check-block";
import type { Direction } from "./direction";
import { inkOf, type Letterhead, writeLetterhead } from "./letterhead";
import { closePaper, openPaper } from "./paper-file";
import { Pen, SECOND_INK } from "./pen";
import { embedTypeface } from "./typeface";

/** A letter of one page as it is to be printed; every text is final. */
export type PaperLetter = {
  language: string;
  direction: Direction;
  letterhead: Letterhead;
  /** When what it says became true: the same letter has the same bytes. */
  madeAt: Date;
  title: string;
  facts: readonly { label: string; value: string }[];
  paragraphs: readonly string[];
  notes: readonly string[];
  /** How it is checked, where it is signed. */
  check?: CheckBlock;
  footOf: (page: number, pages: number) => string;
};

const LABEL_WIDTH = 150;

function write(pen: Pen, paper: PaperLetter): void {
  writeLetterhead(pen, paper.letterhead);
  pen.space(24);
  pen.text(paper.title, { size: 20, isBold: true, colour: inkOf(paper.letterhead.accent) });
  pen.space(10);
  for (const { label, value } of paper.facts) {
    pen.row([
      { text: label, colour: SECOND_INK, width: LABEL_WIDTH - 8 },
      { text: value, start: LABEL_WIDTH },
    ]);
  }
  pen.rule();
  for (const paragraph of paper.paragraphs) {
    pen.space(8);
    pen.text(paragraph, { size: 11 });
  }
  pen.space(14);
  for (const note of paper.notes) pen.text(note, { size: 9, colour: SECOND_INK });
  if (paper.check) writeCheckBlock(pen, paper.check);
  pen.foot(paper.footOf);
}

/** Draws a letter on A4. */
export async function renderLetter(paper: PaperLetter): Promise<Uint8Array<ArrayBuffer>> {
  const { title, language, letterhead, madeAt } = paper;
  const facts = { title, language, issuer: letterhead.name, madeAt };
  const file = await openPaper(facts);
  write(new Pen(file, await embedTypeface(file), paper.direction), paper);
  return new Uint8Array(await closePaper(file, facts));
}
