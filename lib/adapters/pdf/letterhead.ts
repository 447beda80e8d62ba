import "server-only";
import { rgb } from "pdf-lib";
import { type Pen, SECOND_INK } from "./pen";

/** Who issues a paper, in their colours ("#rrggbb"). */
export type Letterhead = {
  monogram: string;
  name: string;
  /** An agency says whom it acts for. */
  onBehalfOf: string | null;
  address: string;
  accent: string;
  onAccent: string;
};

const MARK_SIZE = 36;
const MARK_TEXT_SIZE = 15;

/** A colour of the brand for a PDF; black where it cannot be read. */
export function inkOf(hex: string) {
  const channel = (at: number) => (Number.parseInt(hex.slice(at, at + 2), 16) || 0) / 255;
  return rgb(channel(1), channel(3), channel(5));
}

/** The mark and its owner at the top of the first page. */
export function writeLetterhead(pen: Pen, head: Letterhead): void {
  const top = pen.y;
  pen.block(0, MARK_SIZE, MARK_SIZE, inkOf(head.accent));
  const font = pen.typeface.bold;
  const width = font.widthOfTextAtSize(head.monogram, MARK_TEXT_SIZE);
  pen.y = top - MARK_SIZE / 2 - MARK_TEXT_SIZE * 0.36;
  const size = MARK_TEXT_SIZE;
  const colour = inkOf(head.onAccent);
  pen.line(head.monogram, { size, isBold: true, colour, start: (MARK_SIZE - width) / 2 });
  pen.y = top;
  const start = MARK_SIZE + 12;
  pen.text(head.name, { size: 12, isBold: true, start });
  const below = [head.onBehalfOf, head.address].filter((line) => line !== null).join(" · ");
  pen.text(below, { size: 8, colour: SECOND_INK, start });
  pen.y = Math.min(pen.y, top - MARK_SIZE);
}
