import { getLocale, getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { getReceiptList, RECEIPT_LIST_PAGE } from "@/lib/services/receipt/get-receipt-list";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../debtor-page";
import { OlderAndNewest } from "../older-and-newest";
import { ReceiptRows } from "./receipt-rows";

type Props = { searchParams: Promise<{ before?: string | string[] }> };

/** All receipts of a person, the newest first, a page at a time. */
export default async function ReceiptsPage({ searchParams }: Props) {
  const before = [(await searchParams).before].flat()[0] ?? "";
  const page = getReceiptList(await requireReader({ reads: RECEIPT_LIST_PAGE, key: before }));
  const t = await getTranslations("receipts");
  return (
    <DebtorPage step="receipts" backHref="/account">
      <PageHeading title={t("title")} lead={t("lead")} />
      {page.receipts.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ReceiptRows receipts={page.receipts} locale={await getLocale()} />
      )}
      <OlderAndNewest path="/receipts" older={page.before} isNewest={before === ""} />
    </DebtorPage>
  );
}
