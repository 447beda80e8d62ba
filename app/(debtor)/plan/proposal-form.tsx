import { useLocale, useTranslations } from "next-intl";
import { ChoiceList } from "@/components/form/choice-list";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { Amount } from "@/components/money/amount";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { PlanPage } from "@/lib/services/plan/get-plan-page";
import { choosePlan } from "./actions";
import { scheduleSpan } from "./schedule-span";

interface ProposalFormProps {
  page: PlanPage;
  error: string | undefined;
  /** The plan that was being looked at no longer fits: say why the person is here again. */
  isOutdated: boolean;
}

/** The proposals as cards; the highest is never chosen beforehand. */
export function ProposalForm({ page, error, isOutdated }: ProposalFormProps) {
  const t = useTranslations("plan");
  const locale = useLocale();
  const message = error ? t(`errors.${error}`) : undefined;
  const choices = page.proposals.map(({ kind, terms, schedule }) => ({
    value: kind,
    label: <Amount money={terms.instalment} locale={locale} />,
    aside: t("perMonth"),
    hint: scheduleSpan(schedule, terms, locale, t),
  }));
  return (
    <form action={choosePlan} noValidate>
      <Stack>
        <ErrorSummary
          title={t("errorTitle")}
          problems={message ? [{ name: "proposal", message }] : []}
        />
        {isOutdated && <Notice tone="info">{t("outdated")}</Notice>}
        <ChoiceList
          name="proposal"
          legend={t("proposals", { count: choices.length })}
          error={message}
          choices={choices}
          defaultValue={page.preselected ?? undefined}
        />
        <TextLink href="/plan/own">{t("ownLink")}</TextLink>
        <SubmitButton pendingLabel={t("pending")}>{t("toReview")}</SubmitButton>
      </Stack>
    </form>
  );
}
