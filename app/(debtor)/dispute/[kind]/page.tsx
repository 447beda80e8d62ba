import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { requireReader } from "@/lib/services/session/require-reader";
import { CASE_FORM, getCaseForm } from "@/lib/services/support/get-case-form";
import { CaseErrors, CaseForm } from "../../case-form";
import { DebtorPage } from "../../debtor-page";
import { reportWrong } from "../actions";
import { wrongKindOf } from "../wrong-kind-of";

/** One of the five things that can be wrong: says what happens next before asking. */
export default async function WrongPage({ params }: { params: Promise<{ kind: string }> }) {
  const debtor = await requireReader({ reads: CASE_FORM });
  const kind = wrongKindOf((await params).kind);
  if (!kind) notFound();
  const page = await getCaseForm(debtor, kind);
  const t = await getTranslations("dispute.doors");
  return (
    <DebtorPage step={`dispute-${kind.replaceAll("_", "-")}`} backHref="/dispute">
      <CaseErrors page={page} />
      <PageHeading title={t(`${kind}.title`)} lead={t(`${kind}.lead`)} />
      <Notice tone="info">{t(`${kind}.next`)}</Notice>
      <CaseForm kind={kind} page={page} action={reportWrong} />
    </DebtorPage>
  );
}
