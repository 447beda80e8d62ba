import "server-only";
import { rgb } from "pdf-lib";
import { type CheckBlock, writeCheckBlock } from "./check-block";
import type { Direction } from "./direction";
import { inkOf, type Letterhead, writeLetterhead } from "./letterhead";
import { closePaper, openPaper } from "./paper-file";
import { LINE_WIDTH, Pen, SECOND_INK } from "./pen";
import { embedTypeface } from "./typeface";
import { wrapped } from "./written-text";

/** A receipt as it is to be printed; every text is final. */
export type PaperReceipt = {
  language: string;
  direction: Direction;
  letterhead: Letterhead;
  /** When it was issued, or money last went back. */
  madeAt: Date;
  title: string;
  number: string;
  /** Where the money went back: said before anything else. */
  warnings: readonly string[];
  facts: readonly { label: string; value: string }[];
  linesTitle: string;
  lines: readonly { label: string; hint: string; amount: string }[];
  total: { label: string; amount: string };
  balance: { label: string; amount: string };
  notes: readonly string[];
  check: CheckBlock;
  footOf: (page: number, pages: number) => string;
};

const LABEL_WIDTH = 140;
const AMOUNT_WIDTH = 120;
const WARNING_INK = rgb(0.55, 0.11, 0.05);
const WARNING_GROUND = rgb(0.99, 0.93, 0.9);
const PADDING = 10;

function amountRow(pen: Pen, label: string, amount: string, isBold = false): void {
  const width = LINE_WIDTH - AMOUNT_WIDTH;
  pen.row([
    { text: label, isBold, width: width - 12 },
    { text: amount, isBold, start: width, width: AMOUNT_WIDTH, isAtEnd: true },
  ]);
}

function writeWarning(pen: Pen, warning: string): void {
  const width = LINE_WIDTH - 2 * PADDING;
  const size = 10.5;
  const lines = wrapped(warning, pen.typeface.bold, size, width).length;
  const height = lines * size * 1.4 + 2 * PADDING - 4;
  pen.space(8, height + 8);
  pen.block(0, LINE_WIDTH, height, WARNING_GROUND);
  const top = pen.y;
  pen.y -= PADDING - 5;
  pen.text(warning, { size, isBold: true, colour: WARNING_INK, start: PADDING, width });
  pen.y = top - height;
}

function write(pen: Pen, receipt: PaperReceipt): void {
  writeLetterhead(pen, receipt.letterhead);
  pen.space(14);
  const accent = inkOf(receipt.letterhead.accent);
  pen.text(receipt.title, { size: 20, isBold: true, colour: accent });
  pen.text(receipt.number, { size: 12, isBold: true });
  for (const warning of receipt.warnings) writeWarning(pen, warning);
  pen.space(8);
  for (const { label, value } of receipt.facts) {
    pen.row([
      { text: label, colour: SECOND_INK, width: LABEL_WIDTH - 8 },
      { text: value, start: LABEL_WIDTH },
    ]);
  }
  pen.space(10);
  pen.text(receipt.linesTitle, { size: 12, isBold: true });
  for (const { label, hint, amount } of receipt.lines) {
    pen.rule();
    amountRow(pen, label, amount);
    pen.text(hint, { size: 8, colour: SECOND_INK });
  }
  pen.rule();
  amountRow(pen, receipt.total.label, receipt.total.amount, true);
  amountRow(pen, receipt.balance.label, receipt.balance.amount, true);
  pen.space(8);
  for (const note of receipt.notes) {
    pen.text(note, { size: 9 });
    pen.space(3);
  }
  writeCheckBlock(pen, receipt.check);
  pen.foot(receipt.footOf);
}

/** Draws a receipt on A4. The same receipt has the same bytes. */
export async function renderReceipt(receipt: PaperReceipt): Promise<Uint8Array> {
  const facts = {
    title: `${receipt.title} ${receipt.number}`,
    ...{ language: receipt.language, issuer: receipt.letterhead.name, madeAt: receipt.madeAt },
  };
  const file = await openPaper(facts);
  write(new Pen(file, await embedTypeface(file), receipt.direction), receipt);
  return closePaper(file, facts);
}
