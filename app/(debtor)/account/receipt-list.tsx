import { useTranslations } from "next-intl";
import { Amount } from "@/components/money/amount";
import { List, ListRow } from "@/components/ui/list-row";
import { Stack } from "@/components/ui/stack";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { AccountPage } from "@/lib/services/account/get-account-page";

/** Receipts, newest first; nothing where there are none. */
export function ReceiptList({
  receipts,
  locale,
}: Pick<AccountPage, "receipts"> & { locale: string }) {
  const t = useTranslations("account.receipts");
  if (receipts.length === 0) return null;
  return (
    <Stack gap="small" as="section" labelledBy="receipts">
      <h2 id="receipts">{t("title")}</h2>
      <List>
        {receipts.map(({ number, paidOn, amount, isCounterReceipt }) => (
          <ListRow
            key={number}
            icon="document"
            title={formatDate(paidOn, locale)}
            hint={t(isCounterReceipt ? "counter" : "number", { number })}
            value={<Amount money={amount} locale={locale} />}
            href={`/receipts/${number}`}
          />
        ))}
      </List>
    </Stack>
  );
}
