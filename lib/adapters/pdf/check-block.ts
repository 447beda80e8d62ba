import "server-only";
import { PDFName, PDFString, rgb } from "pdf-lib";
import { LINE_WIDTH, type Pen, SECOND_INK } from "./pen";
import { qrCode } from "./qr-code";

/** How a reader can check a paper: a code that holds its content, and words beside it. */
export type CheckBlock = { address: string; title: string; text: string };

/** Points: 45 mm, so that a phone can read a module of a third of a millimetre. */
const CODE_SIZE = 128;
const GAP = 14;
const BLACK = rgb(0, 0, 0);
const PRINTED = 4;

/** The code, which is a link too for who reads on a screen, and what it is for. */
export function writeCheckBlock(pen: Pen, block: CheckBlock): void {
  pen.space(10, CODE_SIZE + 10);
  const top = pen.y;
  drawCode(pen, block.address);
  const start = CODE_SIZE + GAP;
  pen.y = top - 8;
  pen.text(block.title, { isBold: true, start, width: LINE_WIDTH - start });
  pen.text(block.text, { size: 9, colour: SECOND_INK, start, width: LINE_WIDTH - start });
  pen.y = Math.min(pen.y, top - CODE_SIZE);
}

function drawCode(pen: Pen, address: string): void {
  const { size, stretches } = qrCode(address);
  const unit = CODE_SIZE / size;
  const left = pen.leftOf(0, CODE_SIZE);
  const path = stretches
    .map(({ row, column, length }) => `M${column} ${row}h${length}v1h-${length}z`)
    .join("");
  pen.page.drawSvgPath(path, { x: left, y: pen.y, scale: unit, color: BLACK });
  addLink(pen, address, [left, pen.y - CODE_SIZE, left + CODE_SIZE, pen.y]);
}

function addLink({ file, page }: Pen, address: string, corners: number[]): void {
  const { context } = file;
  const action = context.obj({ S: "URI" });
  action.set(PDFName.of("URI"), PDFString.of(address));
  const link = context.obj({ Type: "Annot", Subtype: "Link", Rect: corners, Border: [0, 0, 0] });
  link.set(PDFName.of("F"), context.obj(PRINTED));
  link.set(PDFName.of("A"), action);
  page.node.addAnnot(context.register(link));
}
