import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Balance } from "@/components/money/balance";
import { InstalmentList } from "@/components/schedule/instalment-list";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { currentTime } from "@/lib/services/clock/current-time";
import {
  getPlanReview,
  PLAN_REVIEW_DRAFT,
  PLAN_REVIEW_PAGE,
} from "@/lib/services/plan/get-plan-review";
import { takeDraft } from "@/lib/services/session/draft";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { scheduleSpan } from "../schedule-span";
import { AgreementForm } from "./agreement-form";
import { ReviewRequestForm } from "./review-request-form";

type Props = { searchParams: Promise<{ reason?: string }> };

/** Every date and every amount, before anything is agreed. */
export default async function PlanReviewPage({ searchParams }: Props) {
  const debtor = await requireReader({ reads: PLAN_REVIEW_PAGE });
  const { creditor } = debtor;
  const page = getPlanReview(debtor, currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("plan");
  const locale = await getLocale();
  const { terms, schedule, check, planId } = page;
  const { errors } = await takeDraft(debtor, debtor.read.drafts, PLAN_REVIEW_DRAFT);
  const rows = schedule.map(({ number, dueOn, amount }) => ({ number, dueOn, money: amount }));
  return (
    <DebtorPage step="plan-review" backHref="/plan">
      {(await searchParams).reason && <Notice tone="info">{t("review.changed")}</Notice>}
      <Balance
        label={t(`review.each.${terms.frequency}`)}
        money={terms.instalment}
        locale={locale}
        detail={scheduleSpan(schedule, terms, locale, t)}
      />
      <InstalmentList label={t("review.dates")} locale={locale} instalments={rows} />
      {check.inside ? (
        <AgreementForm
          planId={planId}
          terms={terms}
          count={schedule.length}
          creditor={creditor.principalName ?? creditor.name}
          error={errors.agreed}
        />
      ) : (
        <ReviewRequestForm planId={planId} reasons={check.reasons} />
      )}
      <TextLink href="/plan">{t("review.other")}</TextLink>
    </DebtorPage>
  );
}
