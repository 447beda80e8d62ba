import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { PasskeyForm } from "@/components/form/passkey-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { DebtorPage } from "../debtor-page";
import { begin, openByPasskey } from "./actions";

type Props = { searchParams: Promise<{ error?: string }> };

const FIELD_ERRORS = ["missing", "too_many"] as const;
const PASSKEY_ERRORS = ["refused", "stopped"] as const;

/** The way in for who has no link at hand. Nobody is known yet, so nobody's brand is shown. */
export default async function SignInPage({ searchParams }: Props) {
  const { error } = await searchParams;
  const t = await getTranslations("signIn");
  const fieldError = FIELD_ERRORS.find((code) => code === error);
  const passkeyError = PASSKEY_ERRORS.find((code) => code === error);
  const message = fieldError && t(`errors.${fieldError}`);
  return (
    <DebtorPage step="sign-in" creditor={null}>
      <ErrorSummary
        title={t("errorTitle")}
        problems={message ? [{ name: "contact", message }] : []}
      />
      {passkeyError && (
        <Notice tone="caution" role="alert">
          {t(`passkey.${passkeyError}`)}
        </Notice>
      )}
      <PageHeading title={t("title")} lead={t("lead")} />
      <PasskeyForm
        purpose="sign_in"
        action={openByPasskey}
        variant="secondary"
        label={t("passkey.button")}
        hint={t("passkey.hint")}
        failed={t("passkey.failed")}
      />
      <form action={begin} noValidate>
        <Stack>
          <Field
            name="contact"
            label={t("contact.label")}
            hint={t("contact.hint")}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={message}
          />
          <SubmitButton pendingLabel={t("pending")}>{t("send")}</SubmitButton>
        </Stack>
      </form>
    </DebtorPage>
  );
}
