import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { DebtorPage } from "../../debtor-page";
import { confirm } from "../actions";

type Props = { searchParams: Promise<{ error?: string }> };

const ERRORS = ["missing", "incorrect", "expired"] as const;

/** Where the code is typed. The same for everybody, also where none was sent. */
export default async function SignInCodePage({ searchParams }: Props) {
  const { error } = await searchParams;
  const t = await getTranslations("signIn.code");
  const code = ERRORS.find((known) => known === error);
  const message = code && t(`errors.${code}`);
  return (
    <DebtorPage step="sign-in-code" creditor={null} backHref="/sign-in">
      <ErrorSummary title={t("errorTitle")} problems={message ? [{ name: "code", message }] : []} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <form action={confirm} noValidate>
        <Stack>
          <CodeField label={t("label")} hint={t("hint")} error={message} />
          <SubmitButton pendingLabel={t("pending")}>{t("confirm")}</SubmitButton>
          <ButtonLink href="/sign-in" variant="quiet">
            {t("again")}
          </ButtonLink>
        </Stack>
      </form>
    </DebtorPage>
  );
}
