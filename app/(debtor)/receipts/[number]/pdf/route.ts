import { notFound } from "next/navigation";
import { getReceipt, RECEIPT_PAGE, receiptKey } from "@/lib/services/receipt/get-receipt";
import { receiptCheck } from "@/lib/services/receipt/receipt-check";
import { receiptPdf } from "@/lib/services/receipt/receipt-pdf";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { paperReceipt } from "../paper-receipt";

type Context = { params: Promise<{ number: string }> };

/** The same receipt as a file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { number } = await params;
  const view = getReceipt(await requireDebtor({ reads: RECEIPT_PAGE, key: receiptKey(number) }));
  if (!view) notFound();
  const bytes = await receiptPdf(view, await paperReceipt(view, await receiptCheck(view)));
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${view.number}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
