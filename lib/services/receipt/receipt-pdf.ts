import "server-only";
import { signClaims } from "@/lib/adapters/crypto/receipt-signature";
import { fileDigest, withSignature } from "@/lib/adapters/pdf/file-signature";
import { type PaperReceipt, renderReceipt } from "@/lib/adapters/pdf/render-receipt";
import type { ReceiptView } from "./get-receipt";
import { receiptContent } from "./receipt-content";

/** A receipt as it is printed: every text is final. */
export type ReceiptPaper = PaperReceipt;

/** A receipt, already in the person's words, as the bytes of a PDF that carries its own signature. */
export async function receiptPdf(
  view: ReceiptView,
  paper: ReceiptPaper,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await renderReceipt(paper);
  const claims = { ...receiptContent(view), sha256: fileDigest(file) };
  return withSignature(file, await signClaims("quittance-file+jws", claims));
}
