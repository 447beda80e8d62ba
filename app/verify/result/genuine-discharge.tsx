import { getLocale, getTranslations } from "next-intl/server";
import { Breakdown } from "@/components/money/breakdown";
import { ReceiptFacts } from "@/components/pay/receipt-facts";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { signedMoney } from "@/lib/domain/receipt/content";
import type { VerifiedDischarge } from "@/lib/services/receipt/get-verified";

/** A proof of discharge: all that the signature is over, and whether anything is owed on its debts now. */
export async function GenuineDischarge({ verified }: { verified: VerifiedDischarge }) {
  const t = await getTranslations("verify");
  const ofPaper = await getTranslations("discharge");
  const locale = await getLocale();
  const { content, isStanding } = verified;
  const { currency, givenUp, final } = content;
  return (
    <>
      <Notice tone={isStanding ? "positive" : "danger"}>
        {t(isStanding ? "discharge.stands" : "discharge.fallen")}
      </Notice>
      {isStanding && final && (
        <Notice tone="caution">
          {ofPaper("provisional", { date: formatDate(final, locale) })}
        </Notice>
      )}
      <ReceiptFacts
        facts={[
          { label: t("discharge.document"), value: ofPaper("title") },
          { label: t("creditor"), value: content.creditor },
          {
            label: ofPaper("references"),
            value: content.accounts.map((ending) => t("account", { ending })).join(", "),
          },
          { label: ofPaper("settledOn"), value: formatDate(content.settled, locale) },
          { label: ofPaper("lastReceipt"), value: content.receipt },
          { label: ofPaper("issuedOn"), value: formatDate(content.issued, locale) },
        ]}
      />
      <Breakdown
        lines={[
          {
            ...{ key: "paid", label: t("discharge.paid") },
            money: signedMoney(content.paid, currency),
          },
          ...(givenUp
            ? [
                {
                  ...{ key: "givenUp", label: t("discharge.givenUp") },
                  money: signedMoney(givenUp, currency),
                },
              ]
            : []),
        ]}
        locale={locale}
      />
    </>
  );
}
