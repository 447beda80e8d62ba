import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { PasskeyForm } from "@/components/form/passkey-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { returnPath } from "@/lib/domain/staff/return-path";
import { currentStaff } from "@/lib/services/staff/current-staff";
import { SIGN_IN_PATH } from "@/lib/services/staff/sign-in-path";
import { staffProvider } from "@/lib/services/staff/sso/provider";
import { StaffPage } from "../staff-page";
import { begin, enterByPasskey } from "./actions";

type Props = { searchParams: Promise<{ error?: string; next?: string }> };

const FIELD_ERRORS = ["refused", "too_many"] as const;
const OTHER_ERRORS = [
  ...(["passkey_refused", "passkey_stopped", "sso_refused", "sso_cancelled"] as const),
  ...(["sso_expired", "sso_failed", "sso_no_second_factor"] as const),
] as const;

/** The first of two factors, or both by passkey. The address is not repeated after an error: it would stand in an address of ours. */
export default async function StaffSignInPage({ searchParams }: Props) {
  const { error, next } = await searchParams;
  if ((await currentStaff()).state === "signed_in") redirect(returnPath(next));
  const t = await getTranslations("staff.signIn");
  const fieldError = FIELD_ERRORS.find((code) => code === error);
  const otherError = OTHER_ERRORS.find((code) => code === error);
  const message = fieldError && t(`errors.${fieldError}`);
  const back = <input type="hidden" name="next" value={returnPath(next)} />;
  return (
    <StaffPage step="staff-sign-in" title={t("title")} member={null}>
      <ErrorSummary
        title={t("errorTitle")}
        problems={message ? [{ name: "email", message }] : []}
      />
      {otherError && (
        <Notice tone="caution" role="alert">
          {t(`errors.${otherError}`)}
        </Notice>
      )}
      <form action={begin} noValidate>
        {back}
        <Stack>
          <Field
            name="email"
            type="email"
            label={t("email")}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={message}
          />
          <Field
            name="password"
            type="password"
            label={t("password")}
            autoComplete="current-password"
          />
          <SubmitButton pendingLabel={t("pending")}>{t("next")}</SubmitButton>
        </Stack>
      </form>
      {staffProvider() && (
        <Stack>
          <ButtonLink
            href={`${SIGN_IN_PATH}/sso?${new URLSearchParams({ next: returnPath(next) })}`}
          >
            {t("sso")}
          </ButtonLink>
        </Stack>
      )}
      <PasskeyForm
        purpose="sign_in"
        options="/staff/passkey/options"
        action={enterByPasskey}
        variant="secondary"
        label={t("passkey.button")}
        failed={t("passkey.failed")}
      >
        {back}
      </PasskeyForm>
      <p>{t("lost")}</p>
    </StaffPage>
  );
}
