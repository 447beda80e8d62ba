import "server-only";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { MARGIN, Pen } from "./pen";

/** A receipt as it is to be printed; every text is final. */
export type PaperReceipt = {
  language: string;
  title: string;
  number: string;
  warning: string | null;
  facts: readonly { label: string; value: string }[];
  linesTitle: string;
  lines: readonly { label: string; hint: string; amount: string }[];
  total: { label: string; amount: string };
  notes: readonly string[];
};

const LABEL_WIDTH = 150;

function write(pen: Pen, receipt: PaperReceipt): void {
  pen.text(receipt.title, { size: 22, isBold: true });
  pen.text(receipt.number, { size: 12, isQuiet: true });
  if (receipt.warning) pen.text(receipt.warning, { isBold: true });
  pen.space(12);
  for (const { label, value } of receipt.facts) {
    pen.fact(label, value, MARGIN + LABEL_WIDTH);
  }
  pen.space(16);
  pen.text(receipt.linesTitle, { size: 14, isBold: true });
  for (const { label, hint, amount } of receipt.lines) {
    pen.rule();
    pen.amount(label, amount);
    pen.text(hint, { size: 9, isQuiet: true });
  }
  pen.rule();
  pen.amount(receipt.total.label, receipt.total.amount, true);
  pen.space(16);
  for (const note of receipt.notes) {
    pen.text(note, { size: 10 });
    pen.space(4);
  }
}

/** Draws a receipt on A4 with the standard fonts: nothing is embedded, nothing is fetched. */
export async function renderReceipt(receipt: PaperReceipt): Promise<Uint8Array<ArrayBuffer>> {
  const file = await PDFDocument.create();
  file.setTitle(`${receipt.title} ${receipt.number}`);
  file.setLanguage(receipt.language);
  const regular = await file.embedFont(StandardFonts.Helvetica);
  const bold = await file.embedFont(StandardFonts.HelveticaBold);
  write(new Pen(file, regular, bold), receipt);
  return new Uint8Array(await file.save());
}
