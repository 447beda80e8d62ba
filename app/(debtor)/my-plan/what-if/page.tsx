import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { getWhatIf, WHAT_IF_PAGE } from "@/lib/services/change/get-what-if";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { ruleValues } from "../change/rule-values";
import { PlanComparison } from "../plan-comparison";
import { TrialForm } from "./trial-form";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

/** The simulator: another amount, another day, an extra payment. It changes nothing, and says so. */
export default async function WhatIfPage({ searchParams }: Props) {
  const debtor = await requireReader({ reads: WHAT_IF_PAGE });
  const page = getWhatIf(debtor, await searchParams, currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("whatIf");
  const refusals = await getTranslations("change.refusals");
  const refusal = page.errors[""];
  return (
    <DebtorPage step="plan-what-if" backHref="/my-plan/change">
      <PageHeading title={t("title")} lead={t("lead")} />
      {refusal && (
        <Notice tone="info">
          {refusals(refusal as "too_late", ruleValues(debtor.creditor.policy.change))}
        </Notice>
      )}
      {page.comparison && (
        <Stack as="section" labelledBy="result">
          <h2 id="result">{t("result")}</h2>
          <PlanComparison comparison={page.comparison} />
          <ButtonLink href="/my-plan/change">{t("change")}</ButtonLink>
        </Stack>
      )}
      <TrialForm page={page} />
    </DebtorPage>
  );
}
