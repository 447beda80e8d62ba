import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { requireView } from "@/lib/services/session/require-view";
import { DebtorPage } from "../debtor-page";
import { askToFillIn, confirmFillIn } from "./actions";

type Props = { searchParams: Promise<{ error?: string }> };

const ERRORS = ["code_wrong", "code_over"] as const;

/** For the colleague who sees a person's pages: whether they may fill in, and the person's code where it was read out. */
export default async function SeeAsPage({ searchParams }: Props) {
  const { fillIn } = await requireView();
  const query = await searchParams;
  const t = await getTranslations("seeAs.help");
  const code = fillIn === "asked" ? ERRORS.find((known) => known === query.error) : undefined;
  const error = code && t(`errors.${code}`);
  return (
    <DebtorPage step="see-as" backHref="/account">
      <ErrorSummary
        title={t("errorTitle")}
        problems={error ? [{ name: "code", message: error }] : []}
      />
      <PageHeading title={t("title")} lead={t("lead")} />
      {fillIn !== "none" && (
        <Notice tone={fillIn === "agreed" ? "positive" : "info"}>{t(`states.${fillIn}`)}</Notice>
      )}
      {fillIn === "none" && (
        <form action={askToFillIn}>
          <SubmitButton pendingLabel={t("pending")}>{t("ask")}</SubmitButton>
        </form>
      )}
      {fillIn === "asked" && (
        <form action={confirmFillIn} noValidate>
          <Stack>
            <CodeField label={t("code")} hint={t("codeHint")} error={error} />
            <SubmitButton pendingLabel={t("pending")}>{t("confirm")}</SubmitButton>
          </Stack>
        </form>
      )}
      <p>{t("never")}</p>
    </DebtorPage>
  );
}
