import "server-only";
import { qrCode, qrPath } from "@/lib/adapters/pdf/qr-code";
import type { ReceiptView } from "./get-receipt";
import { receiptContent } from "./receipt-content";
import { signedAddress } from "./signed-paper";

/** How anybody can check a receipt: the page to do it on, and a code that brings its signed content there. */
export type ReceiptCheck = {
  page: string;
  /** The content stands behind "#": browsers do not send that part, so no log ever holds it. */
  address: string;
  /** The code as the path of an SVG of `size` × `size` units. */
  code: { size: number; path: string };
};

export async function receiptCheck(view: ReceiptView): Promise<ReceiptCheck> {
  const place = await signedAddress("quittance-receipt+jws", receiptContent(view));
  const code = qrCode(place.address);
  return { ...place, code: { size: code.size, path: qrPath(code) } };
}
