import "server-only";
import { signClaims } from "@/lib/adapters/crypto/receipt-signature";
import { env } from "@/lib/adapters/env/env";
import { qrCode, qrPath } from "@/lib/adapters/pdf/qr-code";
import type { ReceiptView } from "./get-receipt";
import { receiptContent } from "./receipt-content";

/** How anybody can check a receipt: the page to do it on, and a code that brings its signed content there. */
export type ReceiptCheck = {
  page: string;
  /** The content stands behind "#": browsers do not send that part, so no log ever holds it. */
  address: string;
  /** The code as the path of an SVG of `size` × `size` units. */
  code: { size: number; path: string };
};

/** Where a signed text can be checked: the page, and the address that brings the text there. */
export function placeToCheck(signed: string): Pick<ReceiptCheck, "page" | "address"> {
  const page = `${env.APP_URL}/verify`;
  return { page, address: `${page}#${signed}` };
}

export async function receiptCheck(view: ReceiptView): Promise<ReceiptCheck> {
  const signed = await signClaims("quittance-receipt+jws", receiptContent(view));
  const { page, address } = placeToCheck(signed);
  const code = qrCode(address);
  return { page, address, code: { size: code.size, path: qrPath(code) } };
}
