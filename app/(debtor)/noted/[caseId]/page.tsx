import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DebtAdvice } from "@/components/shell/debt-advice";
import { slotText } from "@/components/shell/slot-text";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { requireReader } from "@/lib/services/session/require-reader";
import { getNotedPage, NOTED_PAGE } from "@/lib/services/support/get-noted-page";
import { DebtorPage } from "../../debtor-page";
import { FeedbackInvite } from "../../feedback/feedback-invite";

const WITH_ADVICE = new Set(["hardship", "procedure"]);

/** What the person told us is recorded: what is paused, who looks at it, and by when. */
export default async function NotedPage({ params }: { params: Promise<{ caseId: string }> }) {
  const debtor = await requireReader({ reads: NOTED_PAGE, key: (await params).caseId });
  const page = getNotedPage(debtor);
  if (!page) notFound();
  const t = await getTranslations("noted");
  const locale = await getLocale();
  return (
    <DebtorPage step="noted">
      <PageHeading title={t("title")} lead={t(`${page.kind}.lead`)} />
      <Notice tone="positive" title={t("nextTitle")}>
        {page.callback
          ? t("callback.at", slotText(page.callback, debtor.creditor.timeZone, locale))
          : t(`${page.kind}.next`)}
      </Notice>
      <ButtonLink href="/account">{t("back")}</ButtonLink>
      {WITH_ADVICE.has(page.kind) && <DebtAdvice services={debtor.creditor.debtAdvice} />}
      {page.kind !== "bereavement" && <FeedbackInvite />}
      <p>{t("reference", { reference: page.reference })}</p>
    </DebtorPage>
  );
}
