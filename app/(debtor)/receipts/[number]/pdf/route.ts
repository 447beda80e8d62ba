import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formatMoney } from "@/lib/domain/money/format-money";
import { getReceipt, RECEIPT_PAGE, receiptKey } from "@/lib/services/receipt/get-receipt";
import { receiptPdf } from "@/lib/services/receipt/receipt-pdf";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { receiptDocument } from "../receipt-document";

type Context = { params: Promise<{ number: string }> };

/** The same receipt as a file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { number } = await params;
  const view = getReceipt(await requireDebtor({ reads: RECEIPT_PAGE, key: receiptKey(number) }));
  if (!view) notFound();
  const locale = await getLocale();
  const paper = await receiptDocument(view);
  const bytes = await receiptPdf({
    ...paper,
    language: locale,
    lines: paper.lines.map((line) => ({ ...line, amount: formatMoney(line.amount, locale) })),
    total: { ...paper.total, amount: formatMoney(paper.total.amount, locale) },
  });
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${view.number}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
