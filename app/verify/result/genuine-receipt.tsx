import { getLocale, getTranslations } from "next-intl/server";
import { methodText } from "@/app/(debtor)/receipts/[number]/method-text";
import { Breakdown } from "@/components/money/breakdown";
import { ReceiptFacts } from "@/components/pay/receipt-facts";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { signedMoney } from "@/lib/domain/receipt/content";
import type { VerifiedReceipt } from "@/lib/services/receipt/get-verified";
import { StandingNotice } from "./standing-notice";

/** All that the signature is over, and nothing that the paper does not say. */
export async function GenuineReceipt({ verified }: { verified: VerifiedReceipt }) {
  const t = await getTranslations("verify");
  const ofReceipt = await getTranslations("receipt");
  const locale = await getLocale();
  const { content } = verified;
  const toMoney = (amount: string) => signedMoney(amount, content.currency);
  const [kind, last4] = content.method;
  return (
    <>
      <StandingNotice verified={verified} locale={locale} />
      <ReceiptFacts
        facts={[
          { label: t("number"), value: content.number },
          { label: ofReceipt("date"), value: formatDate(content.on, locale) },
          { label: t("creditor"), value: content.creditor },
          { label: ofReceipt("method"), value: await methodText({ kind, last4 }) },
          { label: t("order"), value: content.order.map((by) => t(`orders.${by}`)).join(", ") },
        ]}
      />
      <Breakdown
        lines={content.parts.map(([ending, component, amount], index) => ({
          key: `${index}`,
          label: ofReceipt(`components.${component}`),
          hint: ending === null ? t("allAccounts") : t("account", { ending }),
          money: toMoney(amount),
        }))}
        total={{ label: t("amount"), money: toMoney(content.amount) }}
        locale={locale}
      />
      <Breakdown
        lines={[{ key: "balance", label: t("balance"), money: toMoney(content.balance) }]}
        locale={locale}
      />
    </>
  );
}
