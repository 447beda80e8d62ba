import { useLocale, useTranslations } from "next-intl";
import { DebtAdvice } from "@/components/shell/debt-advice";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Actions } from "@/components/ui/stack";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import type { PlanPage } from "@/lib/services/plan/get-plan-page";

/** No usual plan fits: the person says what is possible, someone answers. Nothing is refused. */
export function NoProposals({ page, creditor }: { page: PlanPage; creditor: CreditorView }) {
  const t = useTranslations("plan.none");
  const locale = useLocale();
  return (
    <>
      <Notice tone="info">
        {t(page.assessment.verdict === "tight" ? "tight" : "long", {
          total: formatMoney(page.total, locale),
        })}
      </Notice>
      <Actions>
        <ButtonLink href="/plan/own" variant="primary">
          {t("own")}
        </ButtonLink>
        <ButtonLink href="/messages">{t("talk")}</ButtonLink>
        <ButtonLink href="/hardship">{t("cannot")}</ButtonLink>
      </Actions>
      <DebtAdvice services={creditor.debtAdvice} />
    </>
  );
}
