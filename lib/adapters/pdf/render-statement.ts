import "server-only";
import type { Direction } from "./direction";
import { inkOf, type Letterhead, writeLetterhead } from "./letterhead";
import { closePaper, openPaper } from "./paper-file";
import { LINE_WIDTH, Pen, SECOND_INK } from "./pen";
import { embedTypeface } from "./typeface";

/** A line of a statement; what does not apply is an empty text. */
export type StatementCells = {
  on: string;
  what: string;
  hint: string;
  debit: string;
  credit: string;
  balance: string;
};

/** A statement of account as it is to be printed; every text is final. */
export type PaperStatement = {
  language: string;
  direction: Direction;
  letterhead: Letterhead;
  madeAt: Date;
  title: string;
  period: string;
  facts: readonly { label: string; value: string }[];
  columns: Omit<StatementCells, "hint">;
  opening: StatementCells;
  rows: readonly StatementCells[];
  closing: StatementCells;
  notes: readonly string[];
  footOf: (page: number, pages: number) => string;
};

const SIZE = 8.5;
const LABEL_WIDTH = 120;
const DATE_WIDTH = 66;
const AMOUNT_WIDTH = 72;
const WHAT_WIDTH = LINE_WIDTH - DATE_WIDTH - 3 * AMOUNT_WIDTH;

function writeCells(pen: Pen, cells: StatementCells, isBold = false): void {
  const amounts = [cells.debit, cells.credit, cells.balance].map((text, index) => ({
    ...{ text, isBold, size: SIZE, width: AMOUNT_WIDTH, isAtEnd: true },
    start: DATE_WIDTH + WHAT_WIDTH + index * AMOUNT_WIDTH,
  }));
  pen.row([
    { text: cells.on, isBold, size: SIZE, width: DATE_WIDTH - 6 },
    { text: cells.what, isBold, size: SIZE, start: DATE_WIDTH, width: WHAT_WIDTH - 8 },
    ...amounts,
  ]);
  if (cells.hint === "") return;
  const hint = { size: 7, colour: SECOND_INK, start: DATE_WIDTH, width: WHAT_WIDTH - 8 };
  pen.text(cells.hint, hint);
}

function write(pen: Pen, paper: PaperStatement): void {
  writeLetterhead(pen, paper.letterhead);
  pen.space(14);
  pen.text(paper.title, { size: 20, isBold: true, colour: inkOf(paper.letterhead.accent) });
  pen.text(paper.period, { size: 12, isBold: true });
  pen.space(8);
  for (const { label, value } of paper.facts) {
    pen.row([
      { text: label, colour: SECOND_INK, width: LABEL_WIDTH - 8 },
      { text: value, start: LABEL_WIDTH },
    ]);
  }
  pen.space(12);
  writeCells(pen, { ...paper.columns, hint: "" }, true);
  pen.rule();
  writeCells(pen, paper.opening, true);
  for (const row of paper.rows) {
    pen.rule();
    writeCells(pen, row);
  }
  pen.rule();
  writeCells(pen, paper.closing, true);
  pen.space(10);
  for (const note of paper.notes) pen.text(note, { size: 9 });
  pen.foot(paper.footOf);
}

/** Draws a statement of account on A4, on as many pages as it needs. */
export async function renderStatement(paper: PaperStatement): Promise<Uint8Array<ArrayBuffer>> {
  const facts = {
    title: `${paper.title}, ${paper.period}`,
    ...{ language: paper.language, issuer: paper.letterhead.name, madeAt: paper.madeAt },
  };
  const file = await openPaper(facts);
  write(new Pen(file, await embedTypeface(file), paper.direction), paper);
  return new Uint8Array(await closePaper(file, facts));
}
