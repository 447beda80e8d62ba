import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { requireReader } from "@/lib/services/session/require-reader";
import { CASE_FORM, getCaseForm } from "@/lib/services/support/get-case-form";
import { CaseErrors, CaseForm } from "../../../case-form";
import { DebtorPage } from "../../../debtor-page";
import { askForChange } from "./actions";

/** What no rule allows: a person decides, and answers by message. */
export default async function AskPage() {
  const page = await getCaseForm(await requireReader({ reads: CASE_FORM }), "plan_change");
  const t = await getTranslations("change.ask");
  return (
    <DebtorPage step="plan-change-ask" backHref="/my-plan/change">
      <CaseErrors page={page} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <CaseForm kind="plan_change" page={{ ...page, accounts: [] }} action={askForChange} />
    </DebtorPage>
  );
}
