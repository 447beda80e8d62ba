import "server-only";
import { type PaperReceipt, renderReceipt } from "@/lib/adapters/pdf/render-receipt";

/** A receipt, already in the person's words, as the bytes of a PDF. */
export const receiptPdf = (receipt: PaperReceipt): Promise<Uint8Array<ArrayBuffer>> =>
  renderReceipt(receipt);
