import "server-only";
import { type PaperReceipt, renderReceipt } from "@/lib/adapters/pdf/render-receipt";
import type { ReceiptView } from "./get-receipt";
import { receiptContent } from "./receipt-content";
import { signedFile } from "./signed-paper";

/** A receipt as it is printed: every text is final. */
export type ReceiptPaper = PaperReceipt;

/** A receipt, already in the person's words, as the bytes of a PDF that carries its own signature. */
export async function receiptPdf(
  view: ReceiptView,
  paper: ReceiptPaper,
): Promise<Uint8Array<ArrayBuffer>> {
  return signedFile("quittance-file+jws", receiptContent(view), await renderReceipt(paper));
}
