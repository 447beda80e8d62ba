import { getLocale, getTranslations } from "next-intl/server";
import { letterheadOf } from "@/app/(debtor)/letterhead-of";
import { formatMoney } from "@/lib/domain/money/format-money";
import { readingDirection } from "@/lib/services/locale/locales";
import type { ReceiptView } from "@/lib/services/receipt/get-receipt";
import type { ReceiptCheck } from "@/lib/services/receipt/receipt-check";
import type { ReceiptPaper } from "@/lib/services/receipt/receipt-pdf";
import { receiptDocument } from "./receipt-document";

/** A receipt as it is printed, in the person's language. */
export async function paperReceipt(view: ReceiptView, check: ReceiptCheck): Promise<ReceiptPaper> {
  const t = await getTranslations("receipt");
  const locale = await getLocale();
  const paper = await receiptDocument(view);
  const { number } = view;
  const written = <Line extends { amount: typeof view.amount }>(line: Line) => ({
    ...line,
    amount: formatMoney(line.amount, locale),
  });
  return {
    ...paper,
    ...{ language: locale, direction: readingDirection(locale), madeAt: view.changedAt },
    letterhead: await letterheadOf(view.creditor),
    lines: paper.lines.map(written),
    total: written(paper.total),
    balance: written(paper.balance),
    check: {
      address: check.address,
      title: t("check.title"),
      text: t("check.text", { page: check.page }),
    },
    footOf: (page, pages) => t("page", { number, page, pages }),
  };
}
