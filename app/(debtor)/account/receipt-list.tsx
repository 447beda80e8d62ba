import { useTranslations } from "next-intl";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { LastReceipts } from "@/lib/services/receipt/receipt-lines";
import { ReceiptRows } from "../receipts/receipt-rows";

/** The last receipts, newest first, and the way to all; nothing where there are none. */
export function ReceiptList({ receipts, locale }: { receipts: LastReceipts; locale: string }) {
  const t = useTranslations("account.receipts");
  if (receipts.lines.length === 0) return null;
  return (
    <Stack gap="small" as="section" labelledBy="receipts">
      <h2 id="receipts">{t("title")}</h2>
      <ReceiptRows receipts={receipts.lines} locale={locale} />
      {receipts.hasEarlier && <TextLink href="/receipts">{t("all")}</TextLink>}
    </Stack>
  );
}
