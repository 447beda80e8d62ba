// The information that a third party who recovers amicably owes in France: art. R124-4 CPCE, 1° to 5°.
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { StatementLineKind } from "@/lib/domain/account/statement";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { sumMoney } from "@/lib/domain/money/add-money";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { AccountPage } from "@/lib/services/account/get-account-page";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import styles from "./amicable-notice.module.css";

export function AmicableNotice({ page, creditor }: { page: AccountPage; creditor: CreditorView }) {
  const t = useTranslations("account.amicable");
  const locale = useLocale();
  const amountOf = (kind: StatementLineKind) => {
    const lines = page.accounts.flatMap(({ lines: own }) => own);
    const amounts = lines.filter((line) => line.kind === kind).map(({ amount }) => amount);
    return formatMoney(sumMoney(amounts, page.balance.currency), locale);
  };
  return (
    <Card title={t("title")}>
      <p>{t("collector", { creditor: creditor.name, address: creditor.legalAddress })}</p>
      <p>
        {t("creditor", {
          principal: creditor.principalName ?? creditor.name,
          address: creditor.principalAddress ?? creditor.legalAddress,
        })}
      </p>
      <p>
        {t("amounts", {
          principal: amountOf("principal"),
          interest: amountOf("interest"),
          accessory: amountOf("accessory"),
        })}
      </p>
      <p>{t("howToPay", { phone: creditor.phone })}</p>
      {page.accounts.map(({ id, letterReference, letterSentOn }) => (
        <p key={id}>
          {t("letter", { reference: letterReference, date: formatDate(letterSentOn, locale) })}
        </p>
      ))}
      <p>{t("quotedLead")}</p>
      <blockquote lang="fr" className={styles.quote}>
        <p>{t("quotedSecond")}</p>
        <p>{t("quotedThird")}</p>
      </blockquote>
    </Card>
  );
}
