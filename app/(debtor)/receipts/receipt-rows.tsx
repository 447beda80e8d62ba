import { useTranslations } from "next-intl";
import { Amount } from "@/components/money/amount";
import { List, ListRow } from "@/components/ui/list-row";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { ReceiptLine } from "@/lib/services/receipt/receipt-lines";

interface ReceiptRowsProps {
  receipts: readonly ReceiptLine[];
  locale: string;
}

/** Receipts, each a way to its own page. */
export function ReceiptRows({ receipts, locale }: ReceiptRowsProps) {
  const t = useTranslations("account.receipts");
  return (
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
  );
}
