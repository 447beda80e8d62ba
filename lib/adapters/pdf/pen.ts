import "server-only";
import { PageSizes, type PDFDocument, type PDFFont, type PDFPage, rgb } from "pdf-lib";
import { wrapped, writable } from "./winansi";

// Points (1/72 inch), on A4.
export const MARGIN = 56;
const LINE_HEIGHT_RATIO = 1.45;
const INK = rgb(0.08, 0.13, 0.17);
const SECOND_INK = rgb(0.33, 0.38, 0.42);
const HAIRLINE = rgb(0.8, 0.78, 0.74);

const BODY_SIZE = 11;
const ROW_HEIGHT_MIN = 48;

type TextOptions = {
  size?: number;
  isBold?: boolean;
  isQuiet?: boolean;
  x?: number;
  end?: number;
};

/** A pen that goes down the page and onto the next one. */
export class Pen {
  private page: PDFPage;
  private y: number;
  readonly right: number;

  constructor(
    private readonly file: PDFDocument,
    private readonly regular: PDFFont,
    private readonly bold: PDFFont,
  ) {
    this.page = file.addPage(PageSizes.A4);
    this.y = this.page.getHeight() - MARGIN;
    this.right = this.page.getWidth() - MARGIN;
  }

  /** Writes a text from `x`, wrapped before `end`, and moves below it. */
  text(text: string, options: TextOptions = {}): void {
    const { size = BODY_SIZE, isBold = false, x = MARGIN, end = this.right } = options;
    const font = isBold ? this.bold : this.regular;
    for (const line of wrapped(text, font, size, end - x)) {
      this.space(size * LINE_HEIGHT_RATIO);
      const color = options.isQuiet ? SECOND_INK : INK;
      this.page.drawText(line, { x, y: this.y, size, font, color });
    }
  }

  /** A label, and its value in a column that begins at `valueX`. */
  fact(label: string, value: string, valueX: number): void {
    this.beside(
      () => this.text(label, { end: valueX, isQuiet: true }),
      () => this.text(value, { x: valueX }),
    );
  }

  /** A label, and an amount that ends at the right margin. */
  amount(label: string, amount: string, isBold = false): void {
    const font = isBold ? this.bold : this.regular;
    const width = font.widthOfTextAtSize(writable(amount, font), BODY_SIZE);
    const x = this.right - width - 1;
    this.beside(
      () => this.text(label, { isBold, end: x - BODY_SIZE }),
      () => this.text(amount, { isBold, x }),
    );
  }

  private beside(left: () => void, right: () => void): void {
    // A row is never torn between two pages.
    this.space(0, ROW_HEIGHT_MIN);
    const top = this.y;
    left();
    const below = this.y;
    this.y = top;
    right();
    this.y = Math.min(this.y, below);
  }

  rule(): void {
    this.space(8);
    const [start, end] = [
      { x: MARGIN, y: this.y },
      { x: this.right, y: this.y },
    ];
    this.page.drawLine({ start, end, thickness: 0.6, color: HAIRLINE });
    this.y -= 4;
  }

  /** Moves down; onto a new page where fewer than `needed` points would be left. */
  space(points: number, needed = points): void {
    if (this.y - needed < MARGIN) {
      this.page = this.file.addPage(PageSizes.A4);
      this.y = this.page.getHeight() - MARGIN;
    }
    this.y -= points;
  }
}
