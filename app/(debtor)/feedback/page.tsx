import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { QUESTIONS, questionAfter } from "@/lib/domain/feedback/answers";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../debtor-page";
import { QuestionForm } from "./question-form";

type Props = { searchParams: Promise<{ question?: string }> };

/** Why it came to this and how it went: a tap each, and a word if they like. Always optional. */
export default async function FeedbackPage({ searchParams }: Props) {
  await requireReader();
  const { question: asked } = await searchParams;
  const question = QUESTIONS.find((known) => known === asked) ?? "cause";
  const t = await getTranslations("feedback");
  return (
    <DebtorPage step="feedback" backHref="/account">
      <PageHeading title={t(`${question}.title`)} lead={t(`${question}.lead`)} />
      {question === "done" ? (
        <ButtonLink href="/account">{t("done.back")}</ButtonLink>
      ) : (
        <>
          <QuestionForm question={question} />
          <TextLink href={`/feedback?question=${questionAfter(question)}`}>{t("skip")}</TextLink>
        </>
      )}
    </DebtorPage>
  );
}
