import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import { signedMoney } from "@/lib/domain/receipt/content";
import type { VerifiedReceipt } from "@/lib/services/receipt/get-verified";

/** Whether the receipt still stands, by our register at this moment. */
export function StandingNotice({
  verified,
  locale,
}: {
  verified: VerifiedReceipt;
  locale: string;
}) {
  const t = useTranslations("verify.standing");
  const { content, standing, cancellations } = verified;
  if (content.cancels) {
    if (verified.isWithdrawn) {
      return <Notice tone="caution">{t("withdrawn", { number: content.cancels })}</Notice>;
    }
    const amount = formatMoney(signedMoney(content.amount, content.currency), locale);
    return <Notice tone="caution">{t("counter", { number: content.cancels, amount })}</Notice>;
  }
  if (standing === "valid") return <Notice tone="positive">{t("valid")}</Notice>;
  return (
    <Notice tone={standing === "cancelled" ? "danger" : "caution"} title={t(standing)}>
      {cancellations.map(({ number, on, amount }) => (
        <p key={number}>
          {t("back", {
            number,
            date: formatDate(on, locale),
            amount: formatMoney(amount, locale),
          })}
        </p>
      ))}
    </Notice>
  );
}
