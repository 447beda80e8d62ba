import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions } from "@/components/ui/stack";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import { currentTime } from "@/lib/services/clock/current-time";
import { getPendingPlan } from "@/lib/services/plan/get-pending-plan";
import { PLAN_READS } from "@/lib/services/plan/plan-basis";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";

/** A person looks at the proposal: what was sent, and what happens meanwhile. */
export default async function PendingPlanPage() {
  const debtor = await requireReader({ reads: PLAN_READS });
  const page = getPendingPlan(debtor, currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("plan.waiting");
  const locale = await getLocale();
  const { instalment, frequency, firstOn } = page.terms;
  return (
    <DebtorPage step="plan-pending" backHref="/account">
      <PageHeading
        title={t("title")}
        lead={t(`lead.${frequency}`, {
          amount: formatMoney(instalment, locale),
          count: page.instalmentCount,
          from: formatDate(firstOn, locale),
        })}
      />
      <Notice tone="positive" title={t("nextTitle")}>
        {t("next", { creditor: debtor.creditor.name })}
      </Notice>
      <p>{t("meanwhile")}</p>
      <Actions>
        <ButtonLink href="/account">{t("back")}</ButtonLink>
        <ButtonLink href="/messages">{t("talk")}</ButtonLink>
      </Actions>
    </DebtorPage>
  );
}
