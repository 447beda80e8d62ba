import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeading } from "@/components/ui/page-heading";
import { formatMoney } from "@/lib/domain/money/format-money";
import { currentTime } from "@/lib/services/clock/current-time";
import { getPlanPage, PLAN_CHOICE_DRAFT, PLAN_PAGE } from "@/lib/services/plan/get-plan-page";
import { takeDraft } from "@/lib/services/session/draft";
import { requireReader } from "@/lib/services/session/require-reader";
import { MoneyPicture } from "../budget/money-picture";
import { DebtorPage } from "../debtor-page";
import { NoProposals } from "./no-proposals";
import { ProposalForm } from "./proposal-form";

type Props = { searchParams: Promise<{ reason?: string }> };

/** What the person can afford, and two or three plans inside it. */
export default async function PlanPage({ searchParams }: Props) {
  const debtor = await requireReader({ reads: PLAN_PAGE });
  const page = getPlanPage(debtor, currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("plan");
  const locale = await getLocale();
  const { disposable, recommendedMax } = page.assessment;
  const lead = t.rich("lead", {
    left: formatMoney(disposable, locale),
    most: formatMoney(recommendedMax, locale),
    strong: (words: ReactNode) => <strong>{words}</strong>,
  });
  const { errors } = await takeDraft(debtor, debtor.read.drafts, PLAN_CHOICE_DRAFT);
  const hasProposals = page.proposals.length > 0;
  const isOutdated = (await searchParams).reason === "plan_outdated";
  return (
    <DebtorPage step="plan" backHref="/budget/result">
      <PageHeading title={t(hasProposals ? "title" : "none.title")} lead={lead} />
      <MoneyPicture segments={page.segments} />
      {hasProposals ? (
        <ProposalForm page={page} error={errors.proposal} isOutdated={isOutdated} />
      ) : (
        <NoProposals page={page} creditor={debtor.creditor} />
      )}
    </DebtorPage>
  );
}
