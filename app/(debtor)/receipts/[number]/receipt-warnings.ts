import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { ReceiptView } from "@/lib/services/receipt/get-receipt";

const isKnownReason = (reason: string | null) =>
  reason === "returned" || reason === "refunded" || reason === "dispute_lost";

/** What went back of a receipt's money; of a counter-receipt, which receipt it takes back and why. */
export async function warningsOf(view: ReceiptView): Promise<string[]> {
  const t = await getTranslations("receipt");
  const locale = await getLocale();
  if (view.cancels) {
    const { number, reason } = view.cancels;
    const amount = formatMoney(view.amount, locale);
    if (view.isWithdrawn) return [t("withdrawn", { number })];
    return [
      `${t("cancels", { number, amount })} ${t(`reasons.${isKnownReason(reason) ? reason : "other"}`)}`,
    ];
  }
  const key = view.standing === "cancelled" ? "cancelled" : "reduced";
  return view.cancellations.map(({ number, on, amount }) =>
    t(key, {
      number,
      date: formatDate(on, locale),
      amount: formatMoney(amount, locale),
    }),
  );
}
