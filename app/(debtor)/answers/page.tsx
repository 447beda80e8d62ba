import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions, Stack } from "@/components/ui/stack";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { ANSWERS_PAGE, getAnswers } from "@/lib/services/decision/get-answers";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../debtor-page";

const NEXT = { accept: "/plan/review", choose: "/plan", change: "/my-plan/change" } as const;

/** What a person of the creditor's answered to what somebody asked for, and where they go on from it. */
export default async function AnswersPage() {
  const debtor = await requireReader({ reads: ANSWERS_PAGE });
  const { answers, next } = getAnswers(debtor);
  const t = await getTranslations("answers");
  const locale = await getLocale();
  const { timeZone, name } = debtor.creditor;
  return (
    <DebtorPage step="answers" backHref="/account">
      <PageHeading title={t("title")} lead={t(answers.length > 0 ? "lead" : "none")} />
      {answers.map(({ id, kind, outcome, reason, words, decidedAt }) => (
        <Notice
          key={id}
          tone={outcome === "approved" ? "positive" : "info"}
          title={t(`${kind}.${outcome}.title`)}
        >
          <Stack gap="small">
            <p>{t("on", { date: formatDate(dateInZone(decidedAt, timeZone), locale) })}</p>
            <p>{t(`reasons.${outcome}.${reason as "other"}`)}</p>
            {words && <p>{t("words", { creditor: name, words })}</p>}
            <p>{t(`${kind}.${outcome}.next`)}</p>
          </Stack>
        </Notice>
      ))}
      <Actions>
        {next && (
          <ButtonLink href={NEXT[next]} variant="primary">
            {t(`go.${next}`)}
          </ButtonLink>
        )}
        <ButtonLink href="/account">{t("back")}</ButtonLink>
      </Actions>
    </DebtorPage>
  );
}
