import { useLocale, useTranslations } from "next-intl";
import { Balance } from "@/components/money/balance";
import { DebtAdvice } from "@/components/shell/debt-advice";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions } from "@/components/ui/stack";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { BudgetResultPage } from "@/lib/services/budget/get-budget-result";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";

/** What the budget means: an amount to keep to, or that nothing can be asked now and where help is. */
export function BudgetVerdict({
  page,
  creditor,
}: {
  page: BudgetResultPage;
  creditor: CreditorView;
}) {
  const t = useTranslations("budget.result");
  const locale = useLocale();
  const { verdict, disposable, recommendedMax } = page.assessment;
  if (verdict === "deficit") {
    return (
      <>
        <PageHeading title={t("deficit.title")} lead={t("deficit.lead")} />
        <Notice tone="positive">{t("deficit.next")}</Notice>
        <Actions>
          <ButtonLink href="/hardship" variant="primary">
            {t("deficit.pause")}
          </ButtonLink>
          <ButtonLink href="/messages">{t("deficit.talk")}</ButtonLink>
        </Actions>
        <DebtAdvice services={creditor.debtAdvice} />
      </>
    );
  }
  return (
    <>
      <Balance label={t("left")} money={disposable} locale={locale} detail={t("leftDetail")} />
      <p>{t(`${verdict}.advice`, { amount: formatMoney(recommendedMax, locale) })}</p>
      {verdict === "tight" && <DebtAdvice services={creditor.debtAdvice} />}
    </>
  );
}
