import { getTranslations } from "next-intl/server";
import { DebtAdvice } from "@/components/shell/debt-advice";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { requireReader } from "@/lib/services/session/require-reader";
import { CASE_FORM, getCaseForm } from "@/lib/services/support/get-case-form";
import { CaseErrors, CaseForm } from "../case-form";
import { DebtorPage } from "../debtor-page";
import { declareHardship } from "./actions";

/** "I can't pay at the moment": a pause at once, free help, and a person who looks. */
export default async function HardshipPage() {
  const debtor = await requireReader({ reads: CASE_FORM });
  const page = await getCaseForm(debtor, "hardship");
  const t = await getTranslations("hardship");
  return (
    <DebtorPage step="hardship" backHref="/account">
      <CaseErrors page={page} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <Notice tone="positive">{t("next")}</Notice>
      <CaseForm kind="hardship" page={page} action={declareHardship} />
      <DebtAdvice services={debtor.creditor.debtAdvice} />
    </DebtorPage>
  );
}
