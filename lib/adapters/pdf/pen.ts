import "server-only";
import { PageSizes, type PDFDocument, type PDFPage, type RGB, rgb } from "pdf-lib";
import { type Direction, leftEdge, type Room } from "./direction";
import type { Typeface } from "./typeface";
import { textDirection, visualRuns } from "./visual-runs";
import { wrapped, writable } from "./written-text";

// Points (1/72 inch), on A4.
const [PAGE_WIDTH, PAGE_HEIGHT] = PageSizes.A4;
const MARGIN = 56;
const ROOM: Room = { left: MARGIN, right: PAGE_WIDTH - MARGIN };
/** Of a line between the margins. */
export const LINE_WIDTH = ROOM.right - ROOM.left;
/** Where the last line of a page may stand: below it is the page's own number. */
const BOTTOM = MARGIN + 14;
const LINE_HEIGHT_RATIO = 1.4;

export const INK = rgb(0.08, 0.13, 0.17);
export const SECOND_INK = rgb(0.33, 0.38, 0.42);
const HAIRLINE = rgb(0.8, 0.78, 0.74);

const BODY_SIZE = 10;

export type TextOptions = {
  size?: number;
  isBold?: boolean;
  colour?: RGB;
  /** From where reading begins, points after the margin. */
  start?: number;
  width?: number;
  /** Amounts end where their column ends. */
  isAtEnd?: boolean;
};

/** A pen that goes down the page and onto the next one, and writes from whichever side is read first. */
export class Pen {
  page: PDFPage;
  y: number;

  constructor(
    readonly file: PDFDocument,
    readonly typeface: Typeface,
    readonly direction: Direction,
  ) {
    this.page = file.addPage(PageSizes.A4);
    this.y = PAGE_HEIGHT - MARGIN;
  }

  /** Writes a text, wrapped within `width`, and moves below it. */
  text(text: string, options: TextOptions = {}): void {
    const { size = BODY_SIZE, start = 0, width = LINE_WIDTH - start } = options;
    const direction = textDirection(text, this.direction);
    for (const line of wrapped(text, this.fontOf(options), size, width)) {
      this.space(size * LINE_HEIGHT_RATIO);
      this.line(line, { ...options, start, width }, direction);
    }
  }

  /** One line at the height where the pen is; `direction` is that of the text it belongs to. */
  line(
    text: string,
    options: TextOptions,
    direction: Direction = textDirection(text, this.direction),
  ): void {
    const { size = BODY_SIZE, start = 0, width = LINE_WIDTH - start, colour = INK } = options;
    const font = this.fontOf(options);
    const runs = visualRuns(writable(text, font), direction);
    const widths = runs.map((run) => font.widthOfTextAtSize(run, size));
    const total = widths.reduce((sum, each) => sum + each, 0);
    const from = options.isAtEnd ? start + width - total : start;
    let x = leftEdge(from, total, ROOM, this.direction);
    for (const [index, run] of runs.entries()) {
      this.page.drawText(run, { x, y: this.y, size, font, color: colour });
      x += widths[index] ?? 0;
    }
  }

  /** Cells side by side; the row ends below the longest, and is not torn between two pages. */
  row(cells: readonly (TextOptions & { text: string })[]): void {
    const heights = cells.map(({ text, ...options }) => {
      const { size = BODY_SIZE, start = 0, width = LINE_WIDTH - start } = options;
      return wrapped(text, this.fontOf(options), size, width).length * size * LINE_HEIGHT_RATIO;
    });
    const height = Math.max(...heights);
    this.space(0, height);
    const top = this.y;
    for (const { text, ...options } of cells) {
      this.y = top;
      this.text(text, options);
    }
    this.y = top - height;
  }

  rule(): void {
    this.space(6);
    const [start, end] = [
      { x: ROOM.left, y: this.y },
      { x: ROOM.right, y: this.y },
    ];
    this.page.drawLine({ start, end, thickness: 0.6, color: HAIRLINE });
    this.y -= 3;
  }

  /** A filled block whose upper edge is where the pen is, `start` after the margin; the pen stays. */
  block(start: number, width: number, height: number, colour: RGB): void {
    const x = leftEdge(start, width, ROOM, this.direction);
    this.page.drawRectangle({ x, y: this.y - height, width, height, color: colour });
  }

  /** Left edge of something that begins `start` after the margin. */
  leftOf(start: number, width: number): number {
    return leftEdge(start, width, ROOM, this.direction);
  }

  /** Moves down; onto a new page where fewer than `needed` points would be left. */
  space(points: number, needed = points): void {
    if (this.y - needed < BOTTOM) {
      this.page = this.file.addPage(PageSizes.A4);
      this.y = PAGE_HEIGHT - MARGIN;
    }
    this.y -= points;
  }

  /** At the foot of every page, once all are written. */
  foot(textOf: (page: number, pages: number) => string): void {
    const pages = this.file.getPages();
    for (const [index, page] of pages.entries()) {
      this.page = page;
      this.y = MARGIN - 14;
      this.line(textOf(index + 1, pages.length), { size: 8, colour: SECOND_INK });
    }
  }

  private fontOf({ isBold = false }: TextOptions) {
    return isBold ? this.typeface.bold : this.typeface.regular;
  }
}
